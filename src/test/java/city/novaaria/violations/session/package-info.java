/** A session that asks a rule. */
package city.novaaria.violations.session;
