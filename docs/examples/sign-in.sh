#!/bin/sh
# Signs an employee in, and again after his company has required a second factor.
set -eu
. "$(dirname "$0")/app.sh"

# What ida, the identity admin, does with the switch on the tab "Security & access".
second_factor() {
    admin=$(curl -s "$oidc/token" -d grant_type=password -d client_id=admin-cli \
        -d username=ida -d password=ida-demo-password | field access_token)
    curl -sf -o /dev/null -X PUT "$keycloak/admin/realms/$realm/company-access/companies/acme/policy" \
        -H "Authorization: Bearer $admin" -H "Content-Type: application/json" -d "{\"secondFactor\":\"$1\"}"
}

echo "Sign in as emma, password emma-demo-password."
sign_in
who "$token"

second_factor required
echo "Acme has switched the second factor on. The next refresh says:"
curl -s "$oidc/token" -d grant_type=refresh_token -d "client_id=$client" -d "refresh_token=$refresh"
echo

echo "So the app sends emma to sign in again; she sets up an authenticator app."
sign_in
who "$token"

second_factor optional
echo "Acme has switched it off again."
