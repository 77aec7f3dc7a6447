package city.novaaria.dreamocracy.edge;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A front end with the browser that it opens: signing in by authorization code and PKCE, step by step. */
final class FrontEnd implements AutoCloseable {

    /** Any port of this machine, and nobody listens on this one. */
    static final String CALLBACK = "http://127.0.0.1:9/callback";

    private static final String VERIFIER = "a-verifier-that-only-this-front-end-knows-0123456789";
    private static final String STATE = "what it was doing & why";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String service;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .cookieHandler(cookies)
            .build();

    FrontEnd(int port) {
        service = "http://127.0.0.1:" + port;
    }

    /** What is answered to the whole flow. */
    JsonNode tokensOf(String name) {
        HttpResponse<String> answer = exchange(codeFor(name));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    String codeFor(String name) {
        assertThat(location(authorize(wish()))).isEqualTo(service + "/login");
        HttpResponse<String> back = open(location(enter(name, "nova-aria")));
        Map<String, String> callback = callback(back);
        assertThat(callback).containsOnlyKeys("code", "state").containsEntry("state", STATE);
        return String.valueOf(callback.get("code"));
    }

    /** What a front end asks for. */
    static Map<String, String> wish() {
        Map<String, String> wish = new LinkedHashMap<>();
        wish.put("response_type", "code");
        wish.put("client_id", "local-front-end");
        wish.put("redirect_uri", CALLBACK);
        wish.put("scope", "openid");
        wish.put("state", STATE);
        wish.put("code_challenge", challenge());
        wish.put("code_challenge_method", "S256");
        return wish;
    }

    HttpResponse<String> authorize(Map<String, String> wish) {
        return open(service + "/oauth2/authorize?" + form(wish));
    }

    /** Fills the login page in. */
    HttpResponse<String> enter(String name, String password) {
        Matcher csrf = CSRF.matcher(open(service + "/login").body());
        assertThat(csrf.find()).isTrue();
        return post("/login", Map.of("username", name, "password", password, "_csrf", csrf.group(1)));
    }

    HttpResponse<String> exchange(String code) {
        return post("/oauth2/token", exchangeOf(code));
    }

    static Map<String, String> exchangeOf(String code) {
        Map<String, String> exchange = new LinkedHashMap<>();
        exchange.put("grant_type", "authorization_code");
        exchange.put("client_id", "local-front-end");
        exchange.put("code", code);
        exchange.put("redirect_uri", CALLBACK);
        exchange.put("code_verifier", VERIFIER);
        return exchange;
    }

    /** What a refresh token is worth. */
    JsonNode renewed(String refreshToken) {
        HttpResponse<String> answer = post("/oauth2/token", renewalOf(refreshToken));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    static Map<String, String> renewalOf(String refreshToken) {
        Map<String, String> renewal = new LinkedHashMap<>();
        renewal.put("grant_type", "refresh_token");
        renewal.put("client_id", "local-front-end");
        renewal.put("refresh_token", refreshToken);
        return renewal;
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(URI.create(service + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
    }

    HttpResponse<String> open(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html"));
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** What the browser brings back to the front end. */
    static Map<String, String> callback(HttpResponse<String> answer) {
        String address = location(answer);
        assertThat(address).startsWith(CALLBACK + "?");
        Map<String, String> brought = new LinkedHashMap<>();
        for (String field : URI.create(address).getRawQuery().split("&", -1)) {
            int equals = field.indexOf('=');
            brought.put(field.substring(0, equals), decoded(field.substring(equals + 1)));
        }
        return brought;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(joining("&"));
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        browser.close();
    }
}
