#!/bin/sh
# An owner lets support in, an agent enters, the owner closes.
set -eu
. "$(dirname "$0")/app.sh"

support_access() {
    curl -s -X PUT "$rest/companies/acme/support-access" \
        -H "Authorization: Bearer $1" -H "Content-Type: application/json" -d "$2"
    echo
}

echo "Sign in as olga, password olga-demo-password: she opens a door, so she shows a second factor, or sets one up."
sign_in "&kc_action=company-otp-guard"
owner=$refresh
support_access "$token" '{"open":true,"duration":"PT8H","reason":"The import of March fails"}'

echo "Now as sam, password sam-demo-password, in a private window: olga is signed in in the other."
sign_in "&support_company=acme"
agent=$token
who "$agent"

# Five minutes may have passed: olga's token is renewed.
tokens=$(curl -s "$oidc/token" -d grant_type=refresh_token -d "client_id=$client" -d "refresh_token=$owner")
support_access "$(printf %s "$tokens" | field access_token)" '{"open":false}'
echo "Olga has closed. Sam's token:"
who "$agent"
