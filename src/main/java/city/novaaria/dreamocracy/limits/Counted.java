package city.novaaria.dreamocracy.limits;

import city.novaaria.dreamocracy.kernel.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.Principal;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whom something is counted against, as a hash of one size: somebody who is signed in, or a network.
 *
 * <p>The two are different kinds, so that no text of a request can spell the other one.
 */
record Counted(boolean signedIn, String hash) {

    /** Of a network with IPv6, which one caller may have all of. */
    private static final int NETWORK_BYTES = 8;

    static Counted callerOf(HttpServletRequest request) {
        Principal signedIn = request.getUserPrincipal();
        return signedIn == null ? network(request.getRemoteAddr()) : new Counted(true, Sha256.of(signedIn.getName()));
    }

    static Counted network(String address) {
        return new Counted(false, Sha256.of(networkOf(address)));
    }

    /** Somebody who says to be this person, from there. */
    static Counted claimed(String name, String address) {
        return new Counted(false, Sha256.of(networkOf(address) + "\n" + name));
    }

    /** What is no address is one network, whoever says it. */
    private static String networkOf(String address) {
        try {
            InetAddress literal = InetAddress.ofLiteral(address);
            byte[] bytes = literal.getAddress();
            return HexFormat.of()
                    .formatHex(literal instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
        } catch (IllegalArgumentException none) {
            return "";
        }
    }
}
