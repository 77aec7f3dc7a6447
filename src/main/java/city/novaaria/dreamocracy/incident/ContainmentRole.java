package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.identity.Role;
import io.swagger.v3.oas.annotations.media.Schema;

/** Who contains a shared nightmare together; each does their own part (INC-03). */
@Schema(name = "ContainmentRole")
public enum ContainmentRole {
    WEAVER(Role.WEAVER),
    TECHNOLOGIST(Role.TECHNOLOGIST),
    ORGANIZER(Role.ORGANIZER),
    ETHICIST(Role.ETHICIST);

    private final Role held;

    ContainmentRole(Role held) {
        this.held = held;
    }

    Role held() {
        return held;
    }
}
