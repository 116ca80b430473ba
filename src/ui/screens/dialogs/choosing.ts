// The keys of a choice from many: a field to find it, and the list of finds.
import {findByCode} from '../../../domain/goods/find-by-code.ts';
import {nameScan} from '../../actions/name-scan.ts';
import type {Desk, DialogKeys, FieldAccess, Sight} from '../../model/desk.ts';
import type {ChooseAccountDialog, ChooseProductDialog, Dialog} from '../../model/dialogs.ts';
import {chosenKey, freshList, unchosenList} from '../../model/list.ts';
import {onTop} from '../../model/on-top.ts';
import {sayRefused} from '../../model/refusal-on.ts';
import {bodyRows} from '../../model/view.ts';
import {accountFoundBy} from '../shared/found-by.ts';
import {guessSentence} from '../shared/guess.ts';
import {back, clearText, movingKeys} from '../shared/list-keys.ts';

/** Keys of the open accounts that contain the typed text: a closed one cannot pay. */
export const choosableAccounts = (sight: Sight, dialog: ChooseAccountDialog): readonly string[] =>
	sight.lookups.openAccounts(dialog.field.value);

/** Codes of the goods that contain the typed text. */
export const choosableProducts = (sight: Sight, dialog: ChooseProductDialog): readonly string[] =>
	sight.lookups.products(dialog.field.value);

/** Whether goods were found by a misspelling only. */
export const isGuessedProduct = ({lookups}: Sight, text: string): boolean => lookups.search.isGuess(text, true);

type ChoosingDialog = ChooseAccountDialog | ChooseProductDialog;

function onTopOf(sight: Sight, type: ChoosingDialog['type']): ChoosingDialog {
	return type === 'choose-account' ? onTop(sight, type) : onTop(sight, type);
}

type Choosing = {
	readonly type: ChoosingDialog['type'];
	readonly title: string;
	readonly typed?: readonly string[];
	readonly keys: (sight: Sight) => readonly string[];
	/** Said when Enter finds nothing to choose. */
	readonly none: string;
	/** Whether what a text finds is only a guess. */
	readonly isGuess: (sight: Sight, text: string) => boolean;
	readonly choose: (desk: Desk, key: string) => void;
};

function choosing({type, title, typed = [], keys, none, isGuess, choose}: Choosing): DialogKeys<Dialog> {
	const field: FieldAccess = {
		read: sight => onTopOf(sight, type).field,
		write: (desk, next) =>
			desk.replace({...onTopOf(desk, type), field: next, list: isGuess(desk, next.value) ? unchosenList : freshList}),
	};
	return {
		title,
		typed,
		bindings: [
			...movingKeys({
				read: sight => onTopOf(sight, type).list,
				write: (desk, list) => desk.replace({...onTopOf(desk, type), list}),
				keys,
				height: sight => bodyRows(sight.view) - 2,
				only: ['up', 'down', 'pageup', 'pagedown'],
			}),
			{
				keys: ['enter'],
				label: 'choose',
				hint: 1,
				run: desk => {
					const {
						list,
						field: {value},
					} = onTopOf(desk, type);
					const key = chosenKey(list, keys(desk));
					if (key !== undefined) return choose(desk, key);
					sayRefused(desk, isGuess(desk, value) ? guessSentence(desk, value) : none);
				},
			},
			clearText(field),
			back,
		],
		field,
	};
}

export const chooseAccount: DialogKeys<ChooseAccountDialog> = choosing({
	type: 'choose-account',
	typed: accountFoundBy,
	title: 'Choose an account',
	keys: sight => choosableAccounts(sight, onTop(sight, 'choose-account')),
	none: 'No account holds that. Type another name, phone, e-mail or number.',
	isGuess: () => false,
	choose: (desk, key) => {
		const {onChoose} = onTop(desk, 'choose-account');
		desk.close();
		onChoose(Number(key));
	},
});

function chooseProductByKey(desk: Desk, key: string): void {
	const {onChoose} = onTop(desk, 'choose-product');
	desk.close();
	onChoose(key);
}

/** A scan chooses its goods. */
export const chooseProduct: DialogKeys<ChooseProductDialog> = {
	...choosing({
		type: 'choose-product',
		title: 'Choose goods',
		keys: sight => choosableProducts(sight, onTop(sight, 'choose-product')),
		none: 'Nothing is called that. Type another word, or a code.',
		isGuess: isGuessedProduct,
		choose: chooseProductByKey,
	}),
	onScan: (desk, scanned) => {
		const found = findByCode(desk.state, scanned.code);
		if (found) chooseProductByKey(desk, found.product.code);
		else nameScan(desk, scanned);
	},
};
