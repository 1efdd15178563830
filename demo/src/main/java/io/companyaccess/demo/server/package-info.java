/**
 * A real Keycloak with the built zip in it, for the demo and for the acceptance tests.
 *
 * <pre>
 * ServerSettings  what to start: archives, realms, database, port
 *   TwoNodes      two of them as one cluster, on a PostgreSQL of their own
 *   ProductionNode      one node in production mode, on a database that is there; can be killed and started again
 *   Backend       where: a process on this machine, or a container where an engine answers
 *     KeycloakHome        the unpacked distribution, kept so that the next start is quick
 *     RunningKeycloak     the process: started, polled until ready, stopped
 *     ContainerKeycloak   the same from the official image
 * KeycloakServer  what comes out: an address, and a way to stop it
 * </pre>
 */
@NullMarked
package io.companyaccess.demo.server;

import org.jspecify.annotations.NullMarked;
