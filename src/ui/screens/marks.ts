// Owns the words that mark a practice shop in the frame.
import type {Desk} from '../model/desk.ts';

export const practiceMark = (desk: Desk): string | undefined =>
	desk.view.screen !== 'welcome' && desk.state.shop.isPractice ? 'PRACTICE' : undefined;
