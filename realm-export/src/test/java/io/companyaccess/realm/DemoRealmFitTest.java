package io.companyaccess.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.ClientAuthenticatorFactory;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.authentication.FormAuthenticatorFactory;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.representations.idm.AuthenticationExecutionExportRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.util.JsonSerialization;

/** Every provider that the demo realm names is Keycloak's own or stands in our services files. */
final class DemoRealmFitTest {

    private final RealmRepresentation realm = demoRealm();

    @Test
    void each_step_of_a_flow_is_there() {
        Set<String> named = realm.getAuthenticationFlows().stream()
                .flatMap(flow -> flow.getAuthenticationExecutions().stream())
                .map(AuthenticationExecutionExportRepresentation::getAuthenticator)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).contains("company-requires-otp", "company-otp-enrolment");
        assertThat(ids(
                        AuthenticatorFactory.class,
                        FormAuthenticatorFactory.class,
                        FormActionFactory.class,
                        ClientAuthenticatorFactory.class))
                .containsAll(named);
    }

    @Test
    void each_required_action_is_there() {
        Set<String> named = realm.getRequiredActions().stream()
                .map(RequiredActionProviderRepresentation::getProviderId)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).contains("company-otp-guard");
        assertThat(ids(RequiredActionFactory.class)).containsAll(named);
    }

    @Test
    void each_mapper_and_listener_is_there() {
        Set<String> mappers = Stream.concat(
                        realm.getClientScopes().stream()
                                .flatMap(scope -> Stream.ofNullable(scope.getProtocolMappers())
                                        .flatMap(each -> each.stream())),
                        realm.getClients().stream()
                                .flatMap(client -> Stream.ofNullable(client.getProtocolMappers())
                                        .flatMap(each -> each.stream())))
                .map(ProtocolMapperRepresentation::getProtocolMapper)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(mappers).contains("oidc-audience-mapper");
        assertThat(ids(ProtocolMapper.class)).containsAll(mappers);
        assertThat(realm.getEventsListeners()).contains("company-access");
        assertThat(ids(EventListenerProviderFactory.class)).containsAll(realm.getEventsListeners());
    }

    @SafeVarargs
    private static Set<String> ids(Class<? extends ProviderFactory<?>>... kinds) {
        Set<String> ids = new HashSet<>();
        for (Class<? extends ProviderFactory<?>> kind : kinds) {
            ServiceLoader.load(kind).stream().forEach(service -> {
                try {
                    ids.add(service.get().getId());
                } catch (ServiceConfigurationError | LinkageError lacksALibrary) {
                    // One of Keycloak's that needs more than this class path; a realm that names it fails the test.
                    return;
                }
            });
        }
        return ids;
    }

    private static RealmRepresentation demoRealm() {
        try (InputStream json = DemoRealmFitTest.class.getResourceAsStream("/demo-realm.json")) {
            return JsonSerialization.readValue(Objects.requireNonNull(json), RealmRepresentation.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
