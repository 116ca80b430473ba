// A gateway like those of ISO 8583, and a provider over it: messages on a line that stays open, matched by their number alone, whenever they come.
import type {VendingProvider, VendRequest} from '../../src/domain/ports/vending.ts';
import type {VendAnswer} from '../../src/domain/vending/answer.ts';

/** A request (0200), its answer (0210), a reversal (0400) and its answer (0410). Code 00 is yes. */
export type Message = {
	readonly type: '0200' | '0210' | '0400' | '0410';
	/** The id of the vend. */
	readonly number: string;
	readonly code?: '00' | '05';
	readonly token?: string;
};

/** The line, with the test at its other end. */
export type GatewayDouble = {
	/** What the till sent so far. */
	readonly sent: readonly Message[];
	/** Something comes from the gateway. */
	receive(message: Message): void;
	/** The till waits no longer for what it has sent. */
	giveUp(): void;
	readonly provider: VendingProvider;
};

const answerIn = ({code, token}: Message): VendAnswer =>
	code === '00' && token !== undefined
		? {outcome: 'issued', tokens: [{kind: 'credit', digits: token}]}
		: {outcome: 'declined', reason: 'the gateway says no'};

export function gatewayDouble(): GatewayDouble {
	const sent: Message[] = [];
	/** Answers to vends, by their numbers: the first counts, and each is kept until somebody asks. */
	const answers = new Map<string, VendAnswer>();
	const waiting = new Map<string, (answer: VendAnswer) => void>();
	const send = (message: Message): Promise<VendAnswer> =>
		new Promise(resolve => {
			waiting.set(message.number, resolve);
			sent.push(message);
		});
	const tell = (number: string, answer: VendAnswer): void => {
		waiting.get(number)?.(answer);
		waiting.delete(number);
	};
	return {
		sent,
		receive: message => {
			const {type, number, code} = message;
			// A reversal that is refused says nothing: the answer to the vend is still to come.
			const isRefused = type === '0410' && code !== '00';
			if (!isRefused && !answers.has(number))
				answers.set(number, type === '0410' ? answerIn({...message, code: '05'}) : answerIn(message));
			tell(number, answers.get(number) ?? {outcome: 'unknown', why: 'in-progress'});
		},
		giveUp: () => {
			for (const number of [...waiting.keys()]) tell(number, {outcome: 'unknown', why: 'no-answer'});
		},
		provider: {
			vend: ({id}: VendRequest) => send({type: '0200', number: id}),
			ask: async ({id}: VendRequest) => answers.get(id) ?? send({type: '0400', number: id}),
			balance: async () => ({outcome: 'unknown', why: 'it has no such message'}),
			lookUp: async () => ({outcome: 'unknown', why: 'it has no such message'}),
		},
	};
}
