#!/bin/sh
# Signs somebody in, and again after his company has required a second factor.
set -eu
. "$(dirname "$0")/app.sh"

# What ida, the identity admin, does with the switch on the tab "Security & access".
second_factor() {
    admin=$(curl -s "$oidc/token" -d grant_type=password -d client_id=admin-cli \
        -d username=ida -d password=ida-demo-password | field access_token)
    curl -sf -o /dev/null -X PUT "$keycloak/admin/realms/$realm/company-access/companies/acme/policy" \
        -H "Authorization: Bearer $admin" -H "Content-Type: application/json" -d "{\"secondFactor\":\"$1\"}"
}

second_factor optional
echo "Sign in as arthur, password arthur-demo-password, in a private window."
sign_in
who "$token"

second_factor required
echo "Acme has switched the second factor on. The next refresh says:"
refused=$(curl -s "$oidc/token" -d grant_type=refresh_token -d "client_id=$client" -d "refresh_token=$refresh")
case $refused in
    *access_token*)
        second_factor optional
        echo "Nothing: arthur has a second factor and has shown it in this session. Start the demo anew."
        exit 1 ;;
esac
echo "$refused"

echo "So the app sends arthur to sign in again; he sets up an authenticator app."
sign_in
who "$token"

second_factor optional
echo "Acme has switched it off again."
