// The drawing of an X or a Z: the paper itself.
import type {ShiftPaperDialog} from '../../model/dialogs.ts';
import {PaperView} from '../../widgets/receipt-view.tsx';
import type {ViewProps} from '../shared/with-page.tsx';
import {paperOn} from './shift-paper.ts';

type Props = ViewProps & {readonly dialog: ShiftPaperDialog; readonly hasCursor?: boolean};

export function ShiftPaperView({sight, dialog, size, hasCursor = true}: Props) {
	const {title, lines} = paperOn(sight, dialog);
	return <PaperView title={title} paper={lines} top={dialog.top} size={size} hasCursor={hasCursor} />;
}
