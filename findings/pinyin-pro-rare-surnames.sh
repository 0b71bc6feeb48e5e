#!/usr/bin/env bash
# pinyin-pro 3.29.4: with surname: 'head' the first character of a name is read as a surname; a dozen surnames that the 现代汉语词典
# gives a reading of their own are read as the everyday word. Lists of people sorted or searched by pinyin miss them.
# Right: 么 yāo, 种 chóng, 祭 zhài, 秘 bì, 佴 nài, 洗 xiǎn, 术 zhú, 贠 yùn, 单于 chányú.
# Seen: me, zhǒng, jì, mì, èr, xǐ, shù, yuán, shàn yú.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pinyin-pro@3.29.4
cat >try.mjs <<'EOF'
import assert from 'node:assert/strict';
import { pinyin } from 'pinyin-pro';

const names = ['么文', '种文', '祭文', '秘文', '佴文', '洗文', '术文', '贠文', '单于文'];
const seen = names.map((name) => pinyin(name, { surname: 'head' }).replace(/ wén$/, ''));
console.log(seen);
assert.deepEqual(seen, ['me', 'zhǒng', 'jì', 'mì', 'èr', 'xǐ', 'shù', 'yuán', 'shàn yú']);
EOF
node try.mjs
