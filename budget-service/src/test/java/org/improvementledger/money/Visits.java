package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody of a demo office who looks at pages and sends their forms, without JavaScript. */
public final class Visits {

    private static final Pattern KEY = Pattern.compile("name=\"idempotencyKey\" value=\"([^\"]+)\"");

    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    private final MockMvc pages;

    private final Map<String, MockHttpSession> sessions = new HashMap<>();

    public Visits(RunningMoney money) {
        pages = MockMvcBuilders.webAppContextSetup((WebApplicationContext) money.context())
                .apply(springSecurity())
                .build();
    }

    /** The page at an address, query included. */
    public String shown(String office, String address) {
        return text(answer(office, get(URI.create(address))), 200);
    }

    /** A list at an address, query included, with all the pages that follow: what other tests recorded may come first. */
    public String listed(String office, String address) {
        StringBuilder list = new StringBuilder();
        for (String next = address; next != null; ) {
            String page = shown(office, next);
            list.append(page);
            Matcher link = NEXT.matcher(page);
            next = link.find() ? link.group(1).replace("&amp;", "&") : null;
        }
        return list.toString();
    }

    /** The page that answers a request. */
    public String shown(String office, MockHttpServletRequestBuilder request) {
        return text(answer(office, request), 200);
    }

    /** The page that comes back when a form is sent. */
    public String shown(String office, String address, Map<String, String> fields) {
        return text(answer(office, form(address, fields)), 200);
    }

    /** Where a form that is accepted leads to. */
    public String redirected(String office, String address, Map<String, String> fields) {
        return redirected(office, form(address, fields));
    }

    /** Where a request leads to. */
    public String redirected(String office, MockHttpServletRequestBuilder request) {
        MockHttpServletResponse response = answer(office, request);
        text(response, 302);
        return String.valueOf(response.getRedirectedUrl());
    }

    public int status(String office, String address) {
        return answer(office, get(URI.create(address))).getStatus();
    }

    /** The key that a page's form carries. */
    public static String key(String page) {
        Matcher key = KEY.matcher(page);
        assertThat(key.find()).as("a form with its key").isTrue();
        return key.group(1);
    }

    private static MockHttpServletRequestBuilder form(String address, Map<String, String> fields) {
        MockHttpServletRequestBuilder request = post(URI.create(address));
        fields.forEach(request::param);
        return request;
    }

    /** The answer to a request with the form's secret, in the session of the office. */
    public MockHttpServletResponse answer(String office, MockHttpServletRequestBuilder request) {
        return answerAsItIs(request.session(sessions.computeIfAbsent(office, first -> new MockHttpSession()))
                .with(signedIn(office))
                .with(csrf()));
    }

    /** The answer to a request that nothing is added to. */
    public MockHttpServletResponse answerAsItIs(MockHttpServletRequestBuilder request) {
        try {
            return pages.perform(request).andReturn().getResponse();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String text(MockHttpServletResponse response, int status) {
        try {
            assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
            return response.getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Signed in as a demo office, with the claims that the sign-in server puts in its ID token. */
    public static RequestPostProcessor signedIn(String office) {
        List<String> roles = RunningMoney.rolesOf(office);
        return oidcLogin()
                .idToken(token -> token.subject(office)
                        .claim("name", office)
                        .claim("roles", roles)
                        .claim("capacities", RunningMoney.capacitiesOf(office)))
                .authorities(roles.stream()
                        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList());
    }
}
