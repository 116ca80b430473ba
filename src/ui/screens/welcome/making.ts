// A shop is made: the practice shop, one of one's own, or one with the old files in it; and what is said of it.
import type {FilesSeen} from '../../../app/old-files.ts';
import {plainText, wrapped} from '../../../formats/text/plain-text.ts';
import {inStock} from '../../actions/fill-basket.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {type Form, openForm, refuseField, valuesOf} from '../../model/form.ts';
import type {MakingWatch} from '../../model/upkeep.ts';
import {type Switch, switchTo} from '../shared/switch-shop.ts';
import {ownShopPlan, planOf} from './shop-form.ts';
import {type ShopKind, welcomeState} from './state.ts';

const firstLook = ({keyOf}: Sight): string =>
	`The shop is open. Scan, or type a name. New here? ${keyOf('everywhere.actions')}, then tour.`;

/** The first step in an empty shop. */
const firstStep = (sight: Sight): string => `Your shop is open. Add goods ${inStock(sight, 'stock.new')}.`;

const make = (desk: Desk, made: Pick<Switch, 'what' | 'work' | 'stop' | 'whenOpen'>): void =>
	switchTo(desk, {
		...made,
		say: ({till: {state}}) => {
			if (state.shop.isPractice) return firstLook(desk);
			return state.products.rows.size > 0 ? 'The shop is open. Scan, or type a name.' : firstStep(desk);
		},
	});

/** What follows the making of a shop, and the way to stop it. */
function watching(desk: Desk): {readonly watch: MakingWatch; readonly stop: () => void} {
	const stopping = new AbortController();
	return {
		watch: {onStep: progress => desk.set({progress}), signal: stopping.signal},
		stop: () => stopping.abort(),
	};
}

/** The practice shop comes with six weeks behind it. Making them takes a second or two, and can be stopped. */
export function makePractice(desk: Desk): void {
	const {watch, stop} = watching(desk);
	const work = () => desk.ports.createShop({kind: 'practice', hasPast: true}, watch);
	make(desk, {what: 'Making the practice shop', work, stop});
}

/** The form that sets the practice shop aside, so that the two never mix. */
export const startOwnForm = (desk: Desk): Form =>
	openForm(
		ownShopPlan({
			title: 'Start my shop: the practice shop is set aside',
			verb: 'open my shop',
			id: desk.ports.newId(),
			accept: values => {
				const practice = desk.shop;
				make(desk, {what: 'Setting the practice shop aside', work: () => desk.ports.startOwnShop(practice, planOf(values))});
			},
		}),
	);

/** The page with what came in of the old files. */
const showSeen = (desk: Desk, {summary, noted}: FilesSeen): void =>
	desk.open({
		type: 'page',
		title: 'What came in',
		rows: columns =>
			[summary, '', ...noted]
				.flatMap(line => (line === '' ? [''] : wrapped(plainText(line), columns - 4)))
				.map(row => `  ${row}`),
		top: 0,
	});

/** Makes the shop that was looked at. */
export function makeShop(desk: Desk, kind: ShopKind): void {
	const form = welcomeState.read(desk).forms[kind];
	if (!form) return;
	const values = valuesOf(form);
	const path = kind === 'files' ? values.get('files') : undefined;
	const {createShop, oldFiles} = desk.ports;
	const {watch, stop} = watching(desk);
	let seen: FilesSeen | undefined;
	make(desk, {
		what: 'Making your shop',
		work: async () => {
			const made = await createShop(planOf(values));
			if (path === undefined || !oldFiles || 'fault' in made) return made;
			const brought = await oldFiles.bring(made.shop, path, watch);
			// There is a shop now, whatever became of the files.
			if ('fault' in brought) return {...made, trouble: brought.fault};
			seen = brought;
			return made;
		},
		...(path !== undefined && {stop}),
		whenOpen: () => seen && showSeen(desk, seen),
	});
}

/** Goes on to the look at all of it; with old files, once they were looked through. */
export function lookAtAll(desk: Desk, kind: ShopKind, form: Form): void {
	const {oldFiles} = desk.ports;
	const goOn = (seen?: FilesSeen): void => welcomeState.update(desk, {step: 'look', seen});
	if (kind === 'own' || !oldFiles) return goOn();
	const values = valuesOf(form);
	desk.busy('Looking through the files', async () => {
		const seen = await oldFiles.look(planOf(values), values.get('files') ?? '');
		if (!('fault' in seen)) return goOn(seen);
		const {forms} = welcomeState.read(desk);
		welcomeState.update(desk, {forms: {...forms, [kind]: refuseField(form, 'files', seen.fault)}});
	});
}
