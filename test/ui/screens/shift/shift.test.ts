import {describe, expect, test} from 'vitest';
import type {Order} from '../../../../src/app/shop.ts';
import {cents} from '../../../../src/domain/base/money.ts';
import {changed, goods, listed, sell} from '../../../support/commands.ts';
import {type Driven, type DriveOptions, drive, freshFolder, keys, shopIn} from '../../../support/drive.ts';
import {bodyRows, footer, inOneLine, leftRows, notice, panelTitle, posted} from '../../practice.ts';
