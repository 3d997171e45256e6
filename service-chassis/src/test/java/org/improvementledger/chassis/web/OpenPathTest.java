package org.improvementledger.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is read without a token, and that a secret in its path is kept. */
@ExtendWith(OutputCaptureExtension.class)
class OpenPathTest {

    private static final JarService SERVICE = JarService.shared();

    private static final String SECRETS = "/api/jars/secrets/";

    @Test
    void isReadWithoutATokenAndNotWrittenTo() {
        assertThat(SERVICE.send(SERVICE.request(SECRETS + JarResource.SECRET)).body())
                .isEqualTo("fudge");
        assertThat(SERVICE.send(SERVICE.request(SECRETS + JarResource.SECRET).HEAD())
                        .statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.send(SERVICE.request(SECRETS + JarResource.SECRET).POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(SERVICE.send(SERVICE.request(SECRETS + JarResource.SECRET + "/more"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(SERVICE.send(SERVICE.request("/v3/api-docs")).body())
                .contains("\"/api/jars/secrets/{key}\"")
                .contains("\"security\":[]");
    }

    @Test
    void aSecretStandsInNoAnswerAndNoLog(CapturedOutput log) {
        for (String secret : new String[] {"guessed-secret", "%67uessed-secret"}) {
            HttpResponse<String> failed = SERVICE.send(SERVICE.request(SECRETS + secret));
            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.body()).contains("\"instance\":\"" + SECRETS + "***\"");
            assertThat(failed.body()).doesNotContain("uessed-secret");
        }
        assertThat(log).contains("GET " + SECRETS + "*** failed").doesNotContain("uessed-secret");
    }

    @Test
    void isForProgramsOnly() {
        assertThat(OpenPath.forEverybody("/tlog/{service}/checkpoint").secret()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> OpenPath.forEverybody("/administration"));
    }

    @Test
    void whatCannotBeDecodedMatchesNothing() {
        OpenPath path = OpenPath.forWhoeverKnows("/api/calendars/{key}/deadlines.ics");
        assertThat(path.matches("/api/calendars/a/deadlines.ics")).isTrue();
        assertThat(path.matches("/api/calendars/%zz/deadlines.ics")).isFalse();
        assertThat(path.matches("/api/calendars/deadlines.ics")).isFalse();
    }
}
