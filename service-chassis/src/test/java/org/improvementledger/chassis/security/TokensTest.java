package org.improvementledger.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.improvementledger.chassis.web.JarService;
import org.improvementledger.chassis.web.TestSignIn;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who gets through the door of programs, and what is said to the others. */
class TokensTest {

    private static final TestSignIn SIGN_IN = new TestSignIn();

    private static JarService service;

    @BeforeAll
    static void start() {
        service = new JarService(SharedServers.newDatabase(), SIGN_IN.issuer());
    }

    @AfterAll
    static void stop() {
        service.close();
        SIGN_IN.close();
    }

    @Test
    void withoutATokenNobodyIsKnown() {
        HttpResponse<String> answer = service.send(service.request("/api/jars"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .first()
                .asString()
                .startsWith("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/sign-in-needed", "\"instance\":\"/api/jars\"");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aTokenThatIsNotRightIsRefused() {
        List<String> tokens = List.of(
                "nonsense",
                SIGN_IN.forgedToken(),
                SIGN_IN.token(
                        "late",
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))),
                SIGN_IN.token(
                        "early",
                        claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(120)))),
                SIGN_IN.token("foreign", claims -> claims.issuer("http://127.0.0.1:1")));
        for (String token : tokens) {
            HttpResponse<String> answer = service.get(token, "/api/jars");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .contains("invalid_token");
        }
    }

    @Test
    void aKnownRoleMayReadAndNoOther() {
        for (String role : Roles.ALL) {
            assertThat(service.get(SIGN_IN.token("someone", role), "/api/jars").statusCode())
                    .isEqualTo(200);
        }
        HttpResponse<String> stranger = service.get(SIGN_IN.token("someone", "gardener"), "/api/jars");
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.body()).contains("/problems/not-permitted", "finance-officer", "auditor");
        assertThat(service.get(
                                SIGN_IN.token("someone", claims -> claims.claim("roles", "finance-officer")),
                                "/api/jars")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theWrongRoleIsToldTheRightOneBeforeItsBodyIsRead() {
        HttpResponse<String> answer = service.post(SIGN_IN.token("reader", "auditor"), "/api/jars", "not even JSON");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("/problems/not-permitted", "finance-officer");
    }

    @Test
    void aCapacityMustBeHeld() {
        String path = "/api/jars/" + UUID.randomUUID() + "/official-label";
        HttpResponse<String> answer = service.post(
                SIGN_IN.token("director", List.of("approver"), List.of("director")), path, "{\"label\":\"a\"}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("/problems/capacity-not-held", "mayor");
    }

    @Test
    void everyAnswerIsConfined() {
        for (String path : List.of("/api/jars", "/actuator/health/readiness", "/v3/api-docs")) {
            HttpResponse<String> answer = service.send(service.request(path));
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("X-Correlation-Id")).isPresent();
        }
    }

    @Test
    void healthAndFiguresAreOpenAndNothingElseOfTheActuator() {
        assertThat(service.send(service.request("/actuator/health/readiness")).statusCode())
                .isEqualTo(200);
        assertThat(service.send(service.request("/actuator/prometheus")).statusCode())
                .isEqualTo(200);
        for (String path : List.of("/actuator", "/actuator/env", "/actuator/beans")) {
            assertThat(service.send(service.request(path)).statusCode())
                    .as(path)
                    .isNotEqualTo(200);
        }
    }

    @Test
    void aDeadSignInStopsNobodyWhoseKeyIsKnown() {
        try (TestSignIn mortal = new TestSignIn();
                JarService other = new JarService(SharedServers.newDatabase(), mortal.issuer())) {
            String token = mortal.token("someone", "auditor");
            mortal.end();
            HttpResponse<String> unknown = other.get(token, "/api/jars");
            assertThat(unknown.statusCode()).isEqualTo(503);
            assertThat(unknown.headers().firstValue("Retry-After")).isPresent();
            assertThat(unknown.body()).contains("/problems/sign-in-away");
            mortal.startAgain();
            assertThat(other.get(token, "/api/jars").statusCode()).isEqualTo(200);
            mortal.end();
            assertThat(other.get(token, "/api/jars").statusCode()).isEqualTo(200);
            assertThat(other.get(mortal.forgedToken(), "/api/jars").statusCode())
                    .isEqualTo(503);
            HttpResponse<String> page =
                    other.send(other.request("/oauth2/authorization/sign-in").header("Accept", "text/html"));
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("sign-in server does not answer").doesNotContain("Exception");
        }
    }
}
