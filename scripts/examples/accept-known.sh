#!/usr/bin/env bash
# Gives the folder that it runs in a configuration that accepts what is really wrong with the published clients: bash accept-known.sh
set -euo pipefail
cat > docpact.config.json <<'END'
{
  "ignore": [
    { "rule": "spelling-misread", "subject": "references above U+FFFF", "reason": "no fault of this example" },
    { "rule": "client-crashed", "reason": "no fault of this example" }
  ]
}
END
