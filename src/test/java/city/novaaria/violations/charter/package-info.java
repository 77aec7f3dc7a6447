/** A charter that is not pure. */
package city.novaaria.violations.charter;
