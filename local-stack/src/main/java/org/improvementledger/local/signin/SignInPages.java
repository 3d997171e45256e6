package org.improvementledger.local.signin;

import java.security.Principal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The two pages of the sign-in server: the form, and where to go for whoever came without asking for a page. */
@RestController
class SignInPages {

    private final SignInSettings settings;

    SignInPages(SignInSettings settings) {
        this.settings = settings;
    }

    /**
     * @param as the demo user to fill in
     * @param refused present after a wrong name or password
     * @param signedOut present after signing out
     */
    @GetMapping(path = SignInConfiguration.PAGE, produces = MediaType.TEXT_HTML_VALUE)
    String signIn(
            CsrfToken csrf,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut) {
        String notice = refused != null
                ? REFUSED
                : signedOut != null ? "<p class=\"notice\" role=\"status\">You have signed out.</p>" : "";
        return page((refused != null ? "Error: " : "") + "Sign in", """
                <h1>Sign in</h1>
                %s
                <form method="post" action="/sign-in">
                  <input type="hidden" name="%s" value="%s">
                  <label for="username">User name</label>
                  <input id="username" name="username" value="%s" autocomplete="username" autocapitalize="none"
                    spellcheck="false" required%s>
                  <label for="password">Password</label>
                  <p class="hint" id="password-hint">The password of every demo user is <code>local</code>.</p>
                  <input id="password" name="password" type="password" autocomplete="current-password"
                    aria-describedby="password-hint" required%s>
                  <button type="submit">Sign in</button>
                </form>
                <h2>Demo users</h2>
                <p>Choose one to fill in the user name. Offices only: nobody here is a real person.</p>
                <ul class="users">
                %s
                </ul>
                """.formatted(
                        notice,
                        csrf.getParameterName(),
                        csrf.getToken(),
                        HtmlUtils.htmlEscape(as),
                        refused != null ? " aria-describedby=\"refused\"" : "",
                        as.isEmpty() ? "" : " autofocus",
                        DemoOffice.ALL.stream().map(SignInPages::user).collect(Collectors.joining("\n"))));
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String signedIn(Principal principal, CsrfToken csrf) {
        String title =
                DemoOffice.named(principal.getName()).map(DemoOffice::title).orElse(principal.getName());
        return page("Signed in", """
                <h1>Signed in</h1>
                <p>You are signed in as %s. Where to?</p>
                <ul>
                  <li><a href="%s/">Improvement plan</a></li>
                  <li><a href="%s/">Money</a></li>
                </ul>
                <form method="post" action="/sign-out">
                  <input type="hidden" name="%s" value="%s">
                  <button type="submit">Sign out</button>
                </form>
                """.formatted(
                        HtmlUtils.htmlEscape(title),
                        settings.planUrl(),
                        settings.moneyUrl(),
                        csrf.getParameterName(),
                        csrf.getToken()));
    }

    private static final String REFUSED = """
            <div class="problem" role="alert" id="refused">
              <h2>There is a problem</h2>
              <p>The user name or the password is not right. <a href="#username">Enter them again</a>.</p>
            </div>""";

    private static String user(DemoOffice office) {
        return "<li><a href=\"/sign-in?as=%1$s\">%2$s</a> <code>%1$s</code><br><span class=\"hint\">%3$s</span></li>"
                .formatted(office.name(), HtmlUtils.htmlEscape(office.title()), HtmlUtils.htmlEscape(office.does()));
    }

    private static String page(String title, String content) {
        return """
                <!doctype html>
                <html lang="en-GB">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>%s – Improvement Ledger</title>
                  <link rel="icon" href="/sign-in.svg" type="image/svg+xml">
                  <link rel="stylesheet" href="/sign-in.css">
                </head>
                <body>
                  <a class="skip" href="#content">Skip to main content</a>
                  <header><div>Improvement Ledger</div></header>
                  <main id="content">
                %s
                  </main>
                </body>
                </html>
                """.formatted(title, content);
    }
}
