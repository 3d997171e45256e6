package org.improvementledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody at a browser of their own, signed in as one of the demo users. Whatever the page complains about is kept. */
final class Visitor implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /** The button that leads on through a form; those beside the answers lead back to their questions. */
    private static final String GO_ON = "main form button:not([name=change])";

    private static final ViewportSize DESKTOP = new ViewportSize(1280, 900);
    private static final ViewportSize PHONE = new ViewportSize(375, 812);

    /** Told to have a picture of each page that is found sound, and not only of those that are not. */
    private static final boolean PICTURES = Boolean.getBoolean("pictures");

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** Signed in once and kept, so that a user's next visit neither signs in nor fetches the styles again. */
    private static final Map<String, BrowserContext> SIGNED_IN = new HashMap<>();

    private static @Nullable Browser browser;

    private final Page page;
    private final Runnable close;
    private final String user;
    private final List<String> complaints = new ArrayList<>();
    private int pageStatus;

    private Visitor(String user, Page page, Runnable close) {
        this.user = user;
        this.page = page;
        this.close = close;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add("console " + message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequestFailed(request -> complaints.add("failed: " + request.url() + " " + request.failure()));
        page.onResponse(response -> {
            if (response.request().isNavigationRequest()) {
                pageStatus = response.status();
            } else if (response.status() >= 400) {
                complaints.add(response.status() + ": " + response.url());
            }
        });
    }

    static Visitor as(String user) {
        return kept(user, DESKTOP);
    }

    static Visitor as(String user, boolean onAPhone) {
        return onAPhone ? onAPhone(user) : as(user);
    }

    /** On a small phone, 375 pixels wide. */
    static Visitor onAPhone(String user) {
        return kept(user, PHONE);
    }

    static Visitor withoutJavaScript(String user) {
        return new Visitor(user, new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /** In a browser where nobody has signed in yet. */
    static Visitor signedOut(String user) {
        return new Visitor(user, options(DESKTOP));
    }

    private Visitor(String user, Browser.NewContextOptions options) {
        this(user, browser().newContext(options));
    }

    private Visitor(String user, BrowserContext context) {
        this(user, context.newPage(), context::close);
    }

    private static Visitor kept(String user, ViewportSize size) {
        Page page = SIGNED_IN
                .computeIfAbsent(user + " " + size.width, absent -> browser().newContext(options(size)))
                .newPage();
        return new Visitor(user, page, page::close);
    }

    private static Browser.NewContextOptions options(ViewportSize size) {
        return new Browser.NewContextOptions().setViewportSize(size);
    }

    private static synchronized Browser browser() {
        Browser current = browser;
        if (current == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            current = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium())
                            .setArgs(ARGUMENTS));
            browser = current;
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return current;
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The browser tests need Chromium: ./test installs it on Debian and Ubuntu; elsewhere install it yourself"));
    }

    Page page() {
        return page;
    }

    /** Opens an address, signing in on the way where asked to; returns the status of the page itself. */
    int open(String url) {
        page.navigate(url);
        if (page.locator("input[name=password]").count() == 1) {
            page.locator("input[name=username]").fill(user);
            page.locator("input[name=password]").fill("local");
            page.locator("input[name=password]").press("Enter");
            String origin = URI.create(url).getAuthority();
            page.waitForURL(address -> URI.create(address).getAuthority().equals(origin));
            page.waitForLoadState();
        }
        return pageStatus;
    }

    /**
     * axe finds nothing, the console is silent and every request was answered.
     *
     * @param name of the picture that is kept of the page where it is not so
     */
    void assertSound(String name) {
        List<Rule> violations = violations();
        if (PICTURES || !violations.isEmpty()) {
            screenshot(name);
        }
        assertThat(violations)
                .as("axe on " + page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .map(node -> String.valueOf(node.getHtml()))
                                .toList())
                .isEmpty();
        assertNoComplaint();
    }

    /** Our pages have no frames, so axe need not open a page of its own to put together what it found in each. */
    private List<Rule> violations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(true)
                .options(options)
                .analyze()
                .getViolations();
    }

    /** The console is silent and every request was answered; a form that comes back with errors is an answer, not a complaint. */
    void assertNoComplaint() {
        assertThat(complaints)
                .as("complaints on " + page.url())
                .filteredOn(complaint -> !complaint.contains("status of 422"))
                .isEmpty();
    }

    /** What the page says in its own part. */
    String text() {
        return page.locator("main").innerText();
    }

    /** Types into a field, reached with the Tab key alone. */
    void type(String field, String text) {
        tabTo("main [name='" + field + "']");
        page.keyboard().type(text);
    }

    /** Chooses one of a group of radios: the Tab key reaches the group once, and within it one moves with the arrows. */
    void choose(String field, String value) {
        String radio = "main input[name=%s][value='%s']".formatted(field, value);
        tabTo("main input[name=" + field + "]");
        int choices = page.locator("main input[name=" + field + "]").count();
        page.keyboard().press("Space");
        for (int step = 0; step < choices && !page.locator(radio).isChecked(); step++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(page.locator(radio).isChecked()).as(radio).isTrue();
    }

    /** Presses what is reached with the Tab key alone, and waits for the page that follows. */
    void press(String selector) {
        tabTo(selector);
        page.evaluate("() => { window.left = true; }");
        page.keyboard().press("Enter");
        page.waitForFunction("() => window.left !== true");
        page.waitForLoadState();
    }

    /** Goes on to the form's next page. */
    void goOn() {
        press(GO_ON);
    }

    /** From a form's questions over the answers to what follows the command. */
    void finish() {
        goOn();
        assertThat(text()).contains("Check your answers");
        goOn();
        assertNoComplaint();
    }

    void screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Moves with the Tab key alone until the element has the focus. */
    void tabTo(String selector) {
        for (int step = 0; step < 150; step++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate(
                    "selector => document.activeElement !== null && document.activeElement.matches(selector)",
                    selector);
            if (Boolean.TRUE.equals(focused)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector + " on " + page.url());
    }

    @Override
    public void close() {
        close.run();
    }
}
