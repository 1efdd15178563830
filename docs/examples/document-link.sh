#!/bin/sh
# Makes a link to one document, opens it as its recipient, and revokes it.
set -eu
. "$(dirname "$0")/app.sh"

backend=$(curl -s "$oidc/token" -d grant_type=client_credentials \
    -d client_id=invoices-backend -d client_secret=invoices-backend-demo-secret | field access_token)

link=$(curl -s "$rest/companies/acme/document-links" \
    -H "Authorization: Bearer $backend" -H "Content-Type: application/json" \
    -d '{"document":"offer/2026-7","purpose":"sign","recipients":["rita@customer.example"]}')
echo "Made: $link"
id=$(printf %s "$link" | field id)

echo "You are the recipient now: the page asks for rita@customer.example."
sign_in "&document_link=$(printf %s "$link" | field code)"
who "$token"

curl -sf -X DELETE "$rest/companies/acme/document-links/$id" -H "Authorization: Bearer $backend"
echo "The link is revoked. The same token, and its refresh:"
who "$token"
curl -s "$oidc/token" -d grant_type=refresh_token -d "client_id=$client" -d "refresh_token=$refresh"
echo
