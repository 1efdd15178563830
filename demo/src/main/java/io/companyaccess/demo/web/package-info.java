/**
 * What the pages of the demo stand on: a web server, requests, answers and markup that cannot forget to escape.
 *
 * <p>Plain Java on purpose: whoever reads the demo to build his own app sees OpenID Connect and our REST, not a framework.
 *
 * <p>{@link io.companyaccess.demo.web.WebServer} takes a request in, {@link io.companyaccess.demo.web.Routes} finds
 * the page, the page gives an {@link io.companyaccess.demo.web.Answer}.
 */
@NullMarked
package io.companyaccess.demo.web;

import org.jspecify.annotations.NullMarked;
