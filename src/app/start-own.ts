// The step from practice to a real shop: the practice folder is set aside whole, and the two never mix.
import {existsSync, renameSync} from 'node:fs';
import type {Refusal} from '../domain/ports/till.ts';
import {freePath} from '../store/disk/free-path.ts';
import {asTrouble, StoreError} from '../store/disk/store-error.ts';
import {createShop, type NewShop} from './new-shop.ts';
import {openShop, type Shop} from './shop.ts';

/** `shop` is open now: the new shop, with where the practice shop is; or the practice shop again, with the reason. */
export type OwnStart =
	| {readonly shop: Shop; readonly practice: string}
	| {readonly shop: Shop; readonly refusal: Refusal}
	| {readonly shop: Shop; readonly trouble: StoreError};

/** Leaves the practice shop, sets its folder aside and makes a new shop in its place. If that fails, the practice shop is put back and opened. */
export async function startOwnShop(practice: Shop, plan: NewShop, day: string): Promise<OwnStart> {
	const {folder} = practice;
	await practice.close();
	const place = freePath(`${folder}-practice-${day}`);
	try {
		renameSync(folder, place);
		const made = await createShop(folder, plan);
		if ('shop' in made) return {shop: made.shop, practice: place};
		return {refusal: made.refusal, shop: await backTo(folder, place)};
	} catch (error) {
		const trouble = asTrouble(folder, error);
		if (!(trouble instanceof StoreError)) throw error;
		return {trouble, shop: await backTo(folder, place)};
	}
}

/** Puts the practice shop back from where it was set aside, and opens it. What was begun in its place is moved beside it. */
async function backTo(folder: string, place: string): Promise<Shop> {
	if (existsSync(place)) {
		if (existsSync(folder)) renameSync(folder, `${place}-not-opened`);
		renameSync(place, folder);
	}
	return openShop(folder);
}
