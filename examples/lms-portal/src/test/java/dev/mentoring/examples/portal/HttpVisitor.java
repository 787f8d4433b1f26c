package dev.mentoring.examples.portal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who speaks HTTP with the running portal, cookies and all, and follows no redirect. */
final class HttpVisitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String portal;

    HttpVisitor(int port) {
        this.portal = "http://localhost:" + port;
    }

    static HttpVisitor loggedIn(int port, String name) {
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.open("/login");
        visitor.send("/login", "/login", "username", name + "@example.org", "password", "demo");
        return visitor;
    }

    HttpResponse<String> open(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(portal + path)).header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return exchange(request.build());
    }

    /** Sends what a form of a page would, with the token of that page; fields as name, value, name, value. */
    HttpResponse<String> send(String page, String path, String... fields) {
        Matcher token = TOKEN.matcher(open(page).body());
        if (!token.find()) {
            throw new AssertionError("no form on " + page);
        }
        return sendWith(token.group(1), path, fields);
    }

    HttpResponse<String> sendWith(String token, String path, String... fields) {
        StringBuilder body = new StringBuilder("_csrf=" + encoded(token));
        for (int n = 0; n < fields.length; n += 2) {
            body.append('&').append(fields[n]).append('=').append(encoded(fields[n + 1]));
        }
        return exchange(HttpRequest.newBuilder(URI.create(portal + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
