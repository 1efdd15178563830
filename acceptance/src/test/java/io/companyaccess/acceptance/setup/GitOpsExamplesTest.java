package io.companyaccess.acceptance.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.companyaccess.acceptance.support.Acceptance;
import io.companyaccess.acceptance.support.TestRealm;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The examples for GitOps say what the product reads; here Keycloak itself takes them in. */
@Acceptance
final class GitOpsExamplesTest {

    @Test
    void the_realm_file_makes_a_company_with_its_policy(TestRealm any) throws IOException {
        ObjectNode realm = (ObjectNode) example("company.json");
        String name = "gitops-" + System.nanoTime();
        any.api().post("", realm.put("realm", name));

        JsonNode company = any.api().get(name + "/company-access/companies/acme");

        assertThat(company.path("name").asText()).isEqualTo("Acme NV");
        assertThat(company.path("policy").path("secondFactor").asText()).isEqualTo("required");
        assertThat(company.path("policy").path("secondFactorFrom").asText()).isEqualTo("2027-01-31");
        assertThat(company.path("policy").path("linkRecipientCheck").asText()).isEqualTo("mailbox-code");
    }

    @Test
    void the_plan_for_Terraform_says_the_same() throws IOException {
        String plan = Files.readString(InstallGuide.PAGE.resolveSibling("examples/company.tf"));

        example("company.json")
                .at("/organizations/0/attributes")
                .properties()
                .forEach(attribute -> assertThat(plan.replaceAll(" +", " "))
                        .contains("\"" + attribute.getKey() + "\" = "
                                + attribute.getValue().get(0)));
    }

    private static JsonNode example(String file) throws IOException {
        return new ObjectMapper()
                .readTree(InstallGuide.PAGE.resolveSibling("examples/" + file).toFile());
    }
}
