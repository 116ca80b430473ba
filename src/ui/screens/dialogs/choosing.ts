// The keys of a choice from many: a field to find it, and the list of finds.
import {findByCode} from '../../../domain/goods/find-by-code.ts';
import {nameScan} from '../../actions/name-scan.ts';
import type {Desk, DialogKeys, FieldAccess, Sight} from '../../model/desk.ts';
import type {ChooseAccountDialog, ChooseProductDialog, Dialog} from '../../model/dialogs.ts';
import {chosenKey, freshList} from '../../model/list.ts';
import {onTop} from '../../model/on-top.ts';
import {sayRefused} from '../../model/refusal-on.ts';
import {bodyRows} from '../../model/view.ts';
import {back, clearText, movingKeys} from '../shared/list-keys.ts';

/** Keys of the open accounts that contain the typed text: a closed one cannot pay. */
export const choosableAccounts = (sight: Sight, dialog: ChooseAccountDialog): readonly string[] =>
	sight.lookups.openAccounts(dialog.field.value);

/** Codes of the goods that contain the typed text. */
export const choosableProducts = (sight: Sight, dialog: ChooseProductDialog): readonly string[] =>
	sight.lookups.products(dialog.field.value);

type ChoosingDialog = ChooseAccountDialog | ChooseProductDialog;

function onTopOf(sight: Sight, type: ChoosingDialog['type']): ChoosingDialog {
	return type === 'choose-account' ? onTop(sight, type) : onTop(sight, type);
}

type Choosing = {
	readonly type: ChoosingDialog['type'];
	readonly title: string;
	readonly keys: (sight: Sight) => readonly string[];
	/** Said when Enter finds nothing to choose. */
	readonly none: string;
	readonly choose: (desk: Desk, key: string) => void;
};

function choosing({type, title, keys, none, choose}: Choosing): DialogKeys<Dialog> {
	const field: FieldAccess = {
		read: sight => onTopOf(sight, type).field,
		write: (desk, next) => desk.replace({...onTopOf(desk, type), field: next, list: freshList}),
	};
	return {
		title,
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
					const key = chosenKey(onTopOf(desk, type).list, keys(desk));
					if (key === undefined) return sayRefused(desk, none);
					choose(desk, key);
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
	title: 'Choose an account',
	keys: sight => choosableAccounts(sight, onTop(sight, 'choose-account')),
	none: 'No account holds that. Type another part of the name, or the number.',
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
		choose: chooseProductByKey,
	}),
	onScan: (desk, scanned) => {
		const found = findByCode(desk.state, scanned.code);
		if (found) chooseProductByKey(desk, found.product.code);
		else nameScan(desk, scanned);
	},
};
