package city.novaaria.dreamocracy;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Starts the service. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class DreamocracyApplication {

    public static void main(String[] args) {
        SpringApplication.run(DreamocracyApplication.class, args);
    }
}
