package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Intensity;
import java.time.Instant;
import java.util.UUID;

/** That a person has an enrollment in a session that has not ended. */
record BookedDream(UUID person, Intensity intensity, Instant startsAt) {}
