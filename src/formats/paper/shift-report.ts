// STUB
import type {ShiftReport} from '../../domain/shifts/report.ts';
import type {ZReport} from '../../domain/shifts/z-report.ts';
import {moneyText} from '../text/amount.ts';
import {centred, type PaperLine, pair} from './lines.ts';
export const xPaper = (report: ShiftReport, symbol: string): readonly PaperLine[] => [centred('X', true), pair('Expected', moneyText(report.cash.expected, symbol))];
export const zPaper = (z: ZReport, symbol: string): readonly PaperLine[] => [centred(z.number, true), pair('Counted', moneyText(z.counted, symbol))];
