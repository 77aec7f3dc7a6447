package city.novaaria.dreamocracy.identity;

import java.util.Optional;
import java.util.UUID;

/** Tells whose secret it is that a device signs in with; answered by the module that knows the devices. */
public interface DeviceSignIn {

    /** How every secret of a device begins, and no access token does. */
    String PREFIX = "dlc_";

    /** The device; empty for a secret that was never one, or counts no more: these are not told from each other. */
    Optional<UUID> deviceOf(String secret);
}
