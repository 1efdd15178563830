# A company whose second factor is required, with Keycloak's own Terraform provider.
terraform {
  required_providers {
    keycloak = {
      source = "keycloak/keycloak"
    }
  }
}

# Address and credentials come from KEYCLOAK_URL, KEYCLOAK_CLIENT_ID and so on, as the provider describes.
provider "keycloak" {}

data "keycloak_realm" "vendor" {
  realm = "vendor"
}

resource "keycloak_organization" "acme" {
  realm = data.keycloak_realm.vendor.realm
  name  = "Acme NV"
  alias = "acme"

  domain {
    name = "acme.example"
  }

  attributes = {
    "company-access.second-factor"        = "required"
    "company-access.second-factor-from"   = "2027-01-31"
    "company-access.link-recipient-check" = "mailbox-code"
  }

  # Where the owner of the company decides, and Terraform only made it:
  # lifecycle {
  #   ignore_changes = [attributes]
  # }
}
