package org.improvementledger.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.improvementledger.chassis.web.JarService;
import org.improvementledger.local.SharedServers;
import org.improvementledger.local.signin.SignInApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** People and programs sign in with the real sign-in server, a process of its own, as in the running pair. */
class SignInTest {

    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static Process signIn;

    private static String issuer;

    private static JarService service;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        int signInPort = freePort();
        int servicePort = freePort();
        issuer = "http://127.0.0.1:" + signInPort;
        // Without our own classes: the sign-in server is no service of this chassis.
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains(File.separator + "service-chassis" + File.separator)
                        && !entry.contains("axonframework")
                        && !entry.contains("springdoc"))
                .collect(Collectors.joining(File.pathSeparator));
        signIn = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        SignInApplication.class.getName(),
                        "--server.port=" + signInPort,
                        "--sign-in.issuer=" + issuer,
                        "--sign-in.folder=" + folder,
                        "--sign-in.plan-url=http://127.0.0.1:" + servicePort,
                        "--sign-in.money-url=http://127.0.0.1:1",
                        "--spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                                + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sign-in.log").toFile())
                .start();
        service = new JarService(SharedServers.newDatabase(), issuer, "--jar.port=" + servicePort);
        HttpClient client = HttpClient.newHttpClient();
        await().atMost(Duration.ofMinutes(3))
                .ignoreExceptions()
                .until(() -> client.send(
                                        HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                                                .build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200);
    }

    @AfterAll
    static void stop() {
        signIn.destroy();
        service.close();
    }

    @Test
    void aScriptsTokenIsTaken() throws Exception {
        String basic = Base64.getEncoder().encodeToString("finance-officer:local".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> token = browser.send(
                HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String bearer =
                JsonMapper.shared().readTree(token.body()).get("access_token").asString();
        assertThat(service.get(bearer, "/api/jars").statusCode()).isEqualTo(200);
        assertThat(service.post(bearer, "/api/jars", "{}").statusCode()).isEqualTo(422);
    }

    @Test
    void aPersonLandsOnThePageAskedForSendsAFormOnceAndSignsOut() throws Exception {
        HttpResponse<String> page = signInAs("finance-officer", "/jars");
        assertThat(page.uri()).isEqualTo(URI.create(service.url() + "/jars"));
        assertThat(page.statusCode()).isEqualTo(200);
        String secret = page.body().split(" ")[1];

        UUID jar = UUID.randomUUID();
        assertThat(post("/jars/" + jar + "/label", Map.of("label", "Mint", "_csrf", secret))
                        .statusCode())
                .isEqualTo(404);

        HttpResponse<String> expired =
                post("/jars/" + jar + "/label", Map.of("label", "Mint", "_csrf", "of another session"));
        assertThat(expired.statusCode()).isEqualTo(403);
        assertThat(expired.body()).contains("Your form was not sent", "Nothing was stored");

        HttpResponse<String> out = post("/sign-out", Map.of("_csrf", secret));
        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(location(out).toString()).startsWith(issuer);
        assertThat(get(URI.create(service.url() + "/jars")).statusCode()).isEqualTo(302);
    }

    @Test
    void theWrongRoleIsToldOnAPageToo() throws Exception {
        HttpResponse<String> page = signInAs("auditor", "/jars");
        String secret = page.body().split(" ")[1];
        HttpResponse<String> refused =
                post("/jars/" + UUID.randomUUID() + "/label", Map.of("label", "Mint", "_csrf", secret));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("finance officer");
    }

    @Test
    void theSessionsCookieIsOursAloneAndOutOfReachOfScripts() throws Exception {
        HttpResponse<String> page = get(URI.create(service.url() + "/jars"));
        List<String> cookies = page.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .singleElement()
                .asString()
                .startsWith("JAR_SESSION=")
                .contains("HttpOnly", "SameSite=Lax");
        HttpResponse<String> start = get(location(page));
        assertThat(location(start).getQuery())
                .contains("code_challenge=", "code_challenge_method=S256", "state=", "nonce=");
    }

    /** @return the page on which the person lands */
    private HttpResponse<String> signInAs(String user, String path) throws Exception {
        HttpResponse<String> form = follow(get(URI.create(service.url() + path)));
        assertThat(form.uri().toString()).startsWith(issuer);
        Matcher secret = SECRET.matcher(form.body());
        assertThat(secret.find()).isTrue();
        return follow(post(
                form.uri().resolve("/sign-in"),
                Map.of("username", user, "password", "local", "_csrf", secret.group(1))));
    }

    private HttpResponse<String> follow(HttpResponse<String> first) throws Exception {
        HttpResponse<String> response = first;
        for (int step = 0; response.statusCode() == 302 && step < 10; step++) {
            response = get(location(response));
        }
        return response;
    }

    private static URI location(HttpResponse<String> response) {
        return response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(address)
                        .header("Accept", "text/html,*/*")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return post(URI.create(service.url() + path), fields);
    }

    private HttpResponse<String> post(URI address, Map<String, String> fields) throws Exception {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(address)
                        .header("Accept", "text/html,*/*")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
