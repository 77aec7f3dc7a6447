package city.novaaria.dreamocracy.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Looks at Bearer tokens that are secrets of devices; all others are left to whoever checks those of people. */
final class DeviceSecrets implements AuthenticationProvider {

    private final ObjectProvider<DeviceSignIn> devices;

    DeviceSecrets(ObjectProvider<DeviceSignIn> devices) {
        this.devices = devices;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication claim) {
        String secret = ((BearerTokenAuthenticationToken) claim).getToken();
        if (!secret.startsWith(DeviceSignIn.PREFIX)) {
            return null;
        }
        return devices.stream()
                .flatMap(known -> known.deviceOf(secret).stream())
                .findFirst()
                .map(SignedInDevice::new)
                .orElseThrow(() -> new InvalidBearerTokenException("no secret of a device"));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(kind);
    }
}
