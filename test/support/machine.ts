// A machine with standard settings that makes no sound.
import {standardCounter} from '../../src/formats/config/counter-settings.ts';
import type {MachinePort} from '../../src/ui/model/desk.ts';

export const silentMachine: MachinePort = {settings: standardCounter, keep: () => undefined, beep: () => undefined};
