// The networks that South African mobile numbers were given to, by how a number begins. Numbers are ported: it is a guess, never a fact.

/** How national numbers of each network begin; the longer beginning wins. */
const beginnings: Readonly<Record<string, string>> = {
	Vodacom: '606 607 608 609 636 637 646 647 648 649 660 661 662 663 664 665 673 674 675 71 72 76 79 818 82',
	MTN: '603 604 605 63 640 655 656 657 686 687 688 689 710 717 718 719 73 78 810 83',
	'Cell C': '61 62 641 642 643 644 645 650 651 652 653 654 74 84',
	Telkom: '601 602 614 658 659 67 68 811 812 813 814 815 817',
};

const networks: ReadonlyMap<string, string> = new Map(
	Object.entries(beginnings).flatMap(([network, list]) => list.split(' ').map(beginning => [`0${beginning}`, network] as const)),
);

/** The network that a mobile number, written as `0` and nine digits, was given to; undefined where that is not known. */
export const networkOf = (mobile: string): string | undefined =>
	networks.get(mobile.slice(0, 4)) ?? networks.get(mobile.slice(0, 3));
