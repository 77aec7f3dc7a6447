package city.novaaria.dreamocracy.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Believes forwarded headers of the proxies that the operator names, and of nobody else. */
@Component
class NamedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<String> proxies;

    NamedProxies(HttpSettings settings) {
        this.proxies = settings.proxies().stream().map(NamedProxies::network).toList();
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        if (!proxies.isEmpty()) {
            RemoteIpValve believing = new RemoteIpValve();
            believing.setInternalProxies(String.join(",", proxies));
            believing.setRemoteIpHeader(FORWARDED_FOR);
            believing.setProtocolHeader("X-Forwarded-Proto");
            believing.setHostHeader("X-Forwarded-Host");
            believing.setPortHeader("X-Forwarded-Port");
            tomcat.addEngineValves(new AddressesOnly(), believing);
        }
    }

    /** The container takes what has no slash for a regular expression, in which a dot is any character. */
    private static String network(String named) {
        String[] parts = named.strip().split("/", 2);
        int bits = InetAddress.ofLiteral(parts[0]).getAddress().length * Byte.SIZE;
        return parts[0] + "/" + (parts.length == 1 ? bits : Integer.parseInt(parts[1]));
    }

    /** What is no address would become the caller's all the same, or be looked up as a name: it ends the list. */
    private static final class AddressesOnly extends ValveBase {

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
            List<String> said = Collections.list(request.getHeaders(FORWARDED_FOR));
            if (!said.isEmpty()) {
                headers.removeHeader(FORWARDED_FOR);
                String addresses = nearestAddresses(String.join(",", said));
                if (!addresses.isEmpty()) {
                    headers.addValue(FORWARDED_FOR).setString(addresses);
                }
            }
            getNext().invoke(request, response);
        }

        private static String nearestAddresses(String said) {
            Deque<String> addresses = new ArrayDeque<>();
            for (String one : List.of(said.split(",", -1)).reversed()) {
                if (!address(one.strip())) {
                    break;
                }
                addresses.addFirst(one.strip());
            }
            return String.join(", ", addresses);
        }

        private static boolean address(String text) {
            try {
                return !InetAddress.ofLiteral(text).isAnyLocalAddress();
            } catch (IllegalArgumentException none) {
                return false;
            }
        }
    }
}
