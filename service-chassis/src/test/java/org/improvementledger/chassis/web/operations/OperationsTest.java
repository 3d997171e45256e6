package org.improvementledger.chassis.web.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.chassis.projection.Projection;
import org.improvementledger.chassis.projection.PublishedEvent;
import org.improvementledger.chassis.projection.Rows;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.OidcLoginRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Page and resources of those who look after a service, while there is no Kafka at all. */
class OperationsTest {

    /** A port that needs a privilege to listen on, and that nobody does. */
    private static final String NOBODY = "127.0.0.1:1";

    private static WebApplicationContext context;
    private static MockMvc web;

    record ThingRow(@Key UUID id, String name) {}

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        EventTypes eventTypes() {
            return new EventTypes(JsonMapper.builder().build(), List.of(), List.of());
        }

        @Bean
        Projection things() {
            return new Projection() {
                @Override
                public String name() {
                    return "some_things";
                }

                @Override
                public String stream() {
                    return "things";
                }

                @Override
                public List<Class<? extends Record>> tables() {
                    return List.of(ThingRow.class);
                }

                @Override
                public void project(PublishedEvent event, Rows rows) {
                    rows.put(new ThingRow(event.subject(), event.type()));
                }
            };
        }
    }

    @BeforeAll
    static void startWithoutKafka() {
        SharedServers.Database database = SharedServers.newDatabase();
        context = (WebApplicationContext) new SpringApplicationBuilder(Application.class)
                .run(
                        "--spring.config.import=classpath:chassis.yml",
                        "--spring.main.banner-mode=off",
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.serviceRole(),
                        "--spring.datasource.password=" + database.servicePassword(),
                        "--spring.flyway.user=" + database.owner(),
                        "--spring.flyway.password=" + database.ownerPassword(),
                        "--ledger.stream=things",
                        "--ledger.streams=things",
                        "--ledger.kafka.bootstrap-servers=" + NOBODY,
                        "--ledger.sign-in.issuer=http://" + NOBODY,
                        "--ledger.sign-in.client-id=things-pages",
                        "--ledger.sign-in.client-secret=local");
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @AfterAll
    static void stop() {
        ((ConfigurableApplicationContext) context).close();
    }

    private static JwtRequestPostProcessor programOf(String role) {
        return jwt().jwt(token -> token.subject(role).claim("roles", List.of(role)))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    private static OidcLoginRequestPostProcessor personOf(String role) {
        return oidcLogin()
                .idToken(token -> token.subject(role).claim("roles", List.of(role)))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    @Test
    void theProjectionsSayWhatTheyWaitFor() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> web.perform(get("/api/projections").with(programOf("auditor")))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.items.length()").value(1))
                        .andExpect(jsonPath("$.items[0].name").value("some_things"))
                        .andExpect(jsonPath("$.items[0].stream").value("things"))
                        .andExpect(jsonPath("$.items[0].state").value("retrying"))
                        .andExpect(jsonPath("$.items[0].position").value(-1))
                        .andExpect(jsonPath("$.items[0].parkedEvents").value(0))
                        .andExpect(jsonPath("$.items[0].lastError").exists()));
    }

    @Test
    void theRelaySaysWhyItTriesAgain() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> web.perform(get("/api/relay").with(programOf("administrator")))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.stream").value("things"))
                        .andExpect(jsonPath("$.state").value("retrying"))
                        .andExpect(jsonPath("$.reason").isNotEmpty())
                        .andExpect(jsonPath("$.backlogEvents").value(0)));
    }

    @Test
    void aRebuildIsAskedForOnceAndByTheAdministratorOnly() throws Exception {
        web.perform(post("/api/projections/some_things/rebuilds").with(programOf("auditor")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("/problems/not-permitted"));
        web.perform(post("/api/projections/no_things/rebuilds").with(programOf("administrator")))
                .andExpect(status().isNotFound());
        web.perform(post("/api/projections/some_things/rebuilds").with(programOf("administrator")))
                .andExpect(status().isAccepted())
                .andExpect(header().string("Location", "/api/projections/some_things/rebuilds"))
                .andExpect(jsonPath("$.state").value("requested"))
                .andExpect(jsonPath("$.requestedBy").value("administrator"));
        web.perform(post("/api/projections/some_things/rebuilds").with(programOf("administrator")))
                .andExpect(status().isAccepted());
        web.perform(get("/api/projections/some_things/rebuilds").with(programOf("auditor")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1));
    }

    @Test
    void othersSeeNothingOfIt() throws Exception {
        for (String path : List.of("/api/projections", "/api/relay", "/api/projections/some_things/rebuilds")) {
            web.perform(get(path).with(programOf("finance-officer"))).andExpect(status().isForbidden());
        }
        web.perform(get("/administration").with(personOf("finance-officer"))).andExpect(status().isForbidden());
    }

    @Test
    void thePageShowsTheSameAndTheButtonToTheAdministratorOnly() throws Exception {
        web.perform(get("/administration").with(personOf("auditor")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Some things")))
                .andExpect(content().string(containsString("Relay to Kafka")))
                .andExpect(content().string(not(containsString("was asked for"))))
                .andExpect(content().string(not(containsString("/administration/projections/"))));
        web.perform(get("/administration").with(personOf("administrator")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString("action=\"/administration/projections/some_things/rebuilds\"")));
    }

    @Test
    void theButtonAsksForARebuild() throws Exception {
        web.perform(post("/administration/projections/some_things/rebuilds")
                        .with(personOf("auditor"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(post("/administration/projections/some_things/rebuilds").with(personOf("administrator")))
                .andExpect(status().isForbidden());
        web.perform(post("/administration/projections/some_things/rebuilds")
                        .with(personOf("administrator"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/administration?started=some_things"));
        web.perform(get("/administration?started=some_things").with(personOf("administrator")))
                .andExpect(content().string(containsString("was asked for")))
                .andExpect(content().string(containsString("Requested")));
        assertThat(context.getBean(Operations.class).rebuilds("some_things")).hasSize(1);
    }
}
