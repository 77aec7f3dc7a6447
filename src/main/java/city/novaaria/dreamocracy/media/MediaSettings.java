package city.novaaria.dreamocracy.media;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is kept.
 *
 * @param quota of one house
 */
@ConfigurationProperties("dreamocracy.media")
record MediaSettings(@DefaultValue("1GB") DataSize quota) {}
