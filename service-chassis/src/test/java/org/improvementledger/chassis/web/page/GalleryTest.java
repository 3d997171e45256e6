package org.improvementledger.chassis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.improvementledger.chassis.web.ProblemType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The gallery as a browser asks for it. */
class GalleryTest {

    private static final String READER = "Finance officer:local";

    private static ConfigurableApplicationContext application;
    private static String address;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new java.net.CookieManager()).build();

    @BeforeAll
    static void start() {
        String[] arguments = Stream.concat(Arrays.stream(GalleryApplication.ARGUMENTS), Stream.of("--server.port=0"))
                .toArray(String[]::new);
        application = SpringApplication.run(GalleryApplication.class, arguments);
        address = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(READER.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String field(String html, String name) {
        Matcher matcher =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
        assertThat(matcher.find()).as("field " + name).isTrue();
        return matcher.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gallery",
                "/gallery/form",
                "/gallery/list?state=approved",
                "/gallery/charts",
                "/accessibility",
                "/signed-out"
            })
    void pagesHoldToTheStrictPolicy(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValue(ContentSecurityPolicy.VALUE);
        assertThat(page.body())
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern("<[^>]*\\sstyle=")
                .doesNotContainPattern("<[^>]*\\son[a-z]+=")
                .doesNotContain("<style");
    }

    @Test
    void filesAreKeptByTheirVersion() throws IOException, InterruptedException {
        String page = get("/gallery").body();
        Matcher matcher =
                Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)/[^\"]*)\"").matcher(page);
        int files = 0;
        while (matcher.find()) {
            HttpResponse<String> file = get(matcher.group(1));
            assertThat(file.statusCode()).as(matcher.group(1)).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public");
            assertThat(matcher.group(1)).containsPattern("-[0-9a-f]{32}\\.|/\\d+\\.\\d+\\.\\d+/");
            files++;
        }
        assertThat(files).isEqualTo(6);
        assertThat(get("/assets/images/icon-tag-remove-cross.svg").statusCode()).isEqualTo(200);
    }

    @Test
    void onlyOurOwnFacesAreNamedSoNoFontIsAskedFor() throws IOException, InterruptedException {
        String page = get("/gallery").body();
        String library = address(page, "govuk-frontend.min.css");
        String file = "META-INF/resources" + library;
        String original;
        try (InputStream jar = getClass().getClassLoader().getResourceAsStream(file)) {
            assertThat(jar).as(file).isNotNull();
            original = new String(jar.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> faces = new ArrayList<>();
        String without = original;
        for (int from = without.indexOf("@font-face"); from >= 0; from = without.indexOf("@font-face")) {
            int to = without.indexOf('}', from) + 1;
            faces.add(without.substring(from, to));
            without = without.substring(0, from) + without.substring(to);
        }
        assertThat(faces).hasSize(2).allSatisfy(face -> assertThat(face).contains("url(/assets/fonts/"));
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> served = get(library);
            assertThat(served.body()).isEqualTo(without).doesNotContain("@font-face", "/assets/fonts/");
            assertThat(served.headers().firstValue("Content-Type")).hasValue("text/css");
            String modified = served.headers().firstValue("Last-Modified").orElseThrow();
            assertThat(client.send(
                                    request(library)
                                            .header("If-Modified-Since", modified)
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(304);
        }
        assertThat(get(address(page, "moj-frontend.min.css")).body()).doesNotContain("@font-face");
        String ours = get(address(page, "brand")).body();
        assertThat(ours.split("@font-face", -1)).hasSize(3);
        assertThat(ours)
                .contains("font-family: \"GDS Transport\"", "local(\"Arial\")")
                .doesNotContain("url(");
    }

    private static String address(String page, String name) {
        Matcher matcher =
                Pattern.compile("href=\"(/[^\"]*/" + name + "[^\"]*)\"").matcher(page);
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }

    @Test
    void everyLinkKeepsTheMoment() throws IOException, InterruptedException {
        String page = get("/gallery?knownAt=40").body();
        assertThat(page).contains("Showing the position as known at", "10 February 2019 at 2:30pm");
        assertThat(page).contains("href=\"/gallery/form?knownAt=40\"", "href=\"/gallery/list?knownAt=40\"");
        assertThat(page).contains("href=\"/gallery\">Return to now</a>");
        assertThat(page).contains("href=\"http://127.0.0.1:8081/plans\"");
        assertThat(get("/gallery?knownAt=2019-03-25").body())
                .contains("href=\"http://127.0.0.1:8081/plans?knownAt=2019-03-25\"");
        assertThat(get("/gallery").body()).doesNotContain("Return to now").doesNotContain("knownAt=40");
    }

    @Test
    void navigationShowsWhatTheReaderMayUse() throws IOException, InterruptedException {
        assertThat(get("/gallery").body()).contains(">Audit trail<").doesNotContain(">Administration<");
    }

    @Test
    void answersAreCheckedAndCarriedWithOneKey() throws IOException, InterruptedException {
        String form = get("/gallery/form").body();
        String key = field(form, "idempotencyKey");
        String fixed = "_csrf=" + encode(field(form, "_csrf")) + "&idempotencyKey=" + key;
        String wrong = post("/gallery/form", fixed + "&amount=1.234&effectiveOn=31/4/2019")
                .body();
        assertThat(wrong).contains("<title>Error: New allocation");
        assertThat(wrong.replaceAll("(?s).*govuk-error-summary__list\">(.*?)</ul>.*", "$1")
                        .replaceAll("<[^>]*>", "")
                        .strip()
                        .split("\\s*\\n\\s*"))
                .containsExactly(
                        "Enter what the allocation is for",
                        "Amount must be in whole pence: no more than 2 numbers after the point",
                        "Effective date must be a real date: April 2019 has 30 days",
                        "Enter the date reached",
                        "Choose whether it is revenue or capital",
                        "Enter a note");
        assertThat(field(wrong, "idempotencyKey")).isEqualTo(key);
        String check = post(
                        "/gallery/form",
                        fixed + "&title=Training&amount=" + encode("£1,250,000")
                                + "&effectiveOn=1+April+2019&reachedOn.day=25&reachedOn.month=3&reachedOn.year=2019"
                                + "&kind=revenue&source=reserve&actions=2&actions=3&note=" + encode("<b>As agreed</b>"))
                .body();
        assertThat(check).contains("£1,250,000.00", "1 April 2019", "&lt;b&gt;As agreed");
        assertThat(field(check, "idempotencyKey")).isEqualTo(key);
        assertThat(check).contains("name=\"actions\" value=\"2\"", "name=\"actions\" value=\"3\"");
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeOfProblemIsExplainedToWhoeverAsks(ProblemType type) throws IOException, InterruptedException {
        HttpResponse<String> page = unknown(type.address());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1 class=\"govuk-heading-l\">" + type.title() + "</h1>", type.address())
                .contains(type.meaning(), type.advice());
    }

    @Test
    void aRuleIsExplainedByItsMessageAndWhatIsNoTypeIsNotFound() throws IOException, InterruptedException {
        assertThat(unknown("/problems/identifier-taken").body())
                .contains("A rule refuses this", "belongs to something else already");
        assertThat(unknown("/problems/no-such-rule").statusCode()).isEqualTo(404);
    }

    /** Asked without signing in. */
    private HttpResponse<String> unknown(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404, Page not found",
        "/gallery/error/409, 409, Someone changed this while you were reading",
        "/gallery/error/412, 412, Someone changed this while you were reading",
        "/gallery/error/422, 422, We could not use what you sent",
        "/gallery/error/503, 503, The service is not available just now",
        "/gallery/error/500, 500, Something went wrong on our side",
        "/gallery?knownAt=rubbish, 400, We could not understand the request"
    })
    void failedPagesHelp(String path, int status, String title) throws IOException, InterruptedException {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("<h1 class=\"govuk-heading-l\">" + title + "</h1>");
        assertThat(page.body()).doesNotContain("on purpose").doesNotContain("Exception");
        assertThat(page.body().contains("Reference:")).isEqualTo(status >= 500);
    }

    @ParameterizedTest
    @CsvSource({
        "25/3/2019, /gallery?a=b, /gallery?a=b&knownAt=2019-03-25",
        "now, /gallery, /gallery",
        "40, //elsewhere.example, /?knownAt=40",
        "40, /\\elsewhere.example, /?knownAt=40",
        "40, https://elsewhere.example, /?knownAt=40"
    })
    void aTypedMomentLeadsBackToOurOwnPage(String asked, String to, String back)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/known-at?asked=" + encode(asked) + "&to=" + encode(to));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("").replace(address, ""))
                .isEqualTo(back);
    }
}
