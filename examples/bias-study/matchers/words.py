"""A matcher that `tremplin audit --command "python3 words.py"` can audit: a line of JSON in, a line out."""
import json, re, sys

sys.stdin.reconfigure(encoding="utf-8")
for line in sys.stdin:
    item = json.loads(line)
    asked, given = (set(re.findall(r"[\w+#]{2,}", item[part].lower())) for part in ("job", "candidate"))
    score = len(asked & given) / max(1, len(asked))
    print(json.dumps({"id": item["id"], "score": score}), flush=True)
