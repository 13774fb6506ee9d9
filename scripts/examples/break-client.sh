#!/usr/bin/env bash
# Gives the folder that it runs in a client of its own, with code at the end of it that breaks it: bash break-client.sh client-neptune 'CODE'
set -euo pipefail
installed=$(readlink -f node_modules)
rm node_modules
mkdir -p node_modules/@aws-sdk
for package in "$installed"/* "$installed"/@aws-sdk/*; do
  name=${package#"$installed"/}
  [ "$name" = @aws-sdk ] || [ "$name" = "@aws-sdk/$1" ] || ln -s "$package" "node_modules/$name"
done
ln -s "$installed/.bin" node_modules/.bin
cp -r "$installed/@aws-sdk/$1" node_modules/@aws-sdk
echo "$2" >> "node_modules/@aws-sdk/$1/dist-cjs/index.js"
