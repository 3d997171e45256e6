package org.improvementledger.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm that containers sign in by has the people, the clients and the addresses of the embedded sign-in. */
class KeycloakRealmTest {

    private static final Path FILE = Path.of("..", "deploy", "keycloak", "improvement-ledger-realm.json");
    private static final String SERVICE_ACCOUNT = "service-account-";

    private final JsonNode realm = new JsonMapper().readTree(FILE);
    private final Map<String, JsonNode> clients = by(realm.get("clients"), "clientId");
    private final Map<String, JsonNode> users = by(realm.get("users"), "username");

    private record Holder(String title, List<String> roles, List<String> capacities) {}

    @Test
    void everyOfficeIsAUserAndAClientWithItsRolesAndCapacities() {
        for (DemoOffice office : DemoOffice.ALL) {
            Holder wanted = new Holder(office.title(), office.roles(), office.capacities());
            JsonNode person = user(office.name());
            JsonNode script = user(SERVICE_ACCOUNT + office.name());
            JsonNode client = client(office.name());
            assertThat(holder(person)).as("user %s", office.name()).isEqualTo(wanted);
            assertThat(holder(script)).as("client %s", office.name()).isEqualTo(wanted);
            assertThat(script.get("serviceAccountClientId").asString()).isEqualTo(office.name());
            assertThat(person.at("/credentials/0/value").asString()).isEqualTo(DemoOffice.PASSWORD);
            assertThat(client.get("secret").asString()).isEqualTo(DemoOffice.PASSWORD);
            assertThat(client.get("serviceAccountsEnabled").asBoolean()).isTrue();
        }
        assertThat(users).hasSize(2 * DemoOffice.ALL.size());
    }

    /** Another id at each start would make everybody a stranger to what they recorded before. */
    @Test
    void everyoneKeepsAnIdOfTheirOwn() {
        assertThat(realm.get("users").valueStream().map(user -> user.path("id").asString()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f-]{36}"));
    }

    @Test
    void browsersAreLedBackToThePagesAfterSigningInAndOut() {
        DemoClients embedded = new DemoClients(new SignInSettings(
                "http://127.0.0.1:9000", Path.of(""), "http://127.0.0.1:8081", "http://127.0.0.1:8082"));
        for (String name : List.of("action-plan-pages", "budget-pages")) {
            RegisteredClient known = Objects.requireNonNull(embedded.findByClientId(name));
            JsonNode client = client(name);
            assertThat(words(client.get("redirectUris"))).hasSameElementsAs(known.getRedirectUris());
            assertThat(client.at("/attributes/post.logout.redirect.uris")
                            .asString()
                            .split("##"))
                    .isSubsetOf(known.getPostLogoutRedirectUris())
                    .hasSize(2)
                    .allMatch(address -> address.endsWith("/signed-out"));
        }
    }

    private static Holder holder(JsonNode user) {
        JsonNode attributes = user.get("attributes");
        return new Holder(
                attributes.at("/officeName/0").asString(),
                words(user.get("realmRoles")),
                words(attributes.get("capacities")));
    }

    private JsonNode user(String name) {
        return Objects.requireNonNull(users.get(name), name);
    }

    private JsonNode client(String name) {
        return Objects.requireNonNull(clients.get(name), name);
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static Map<String, JsonNode> by(JsonNode list, String key) {
        return StreamSupport.stream(list.spliterator(), false)
                .collect(Collectors.toMap(item -> item.get(key).asString(), Function.identity()));
    }
}
