// Document links: what recipients are asked, and the links there are.
import { createElement as h, useId, useRef, useState } from "react";
import { query } from "./api.js";
import { Refusal, useChange } from "./change.js";
import { Dialog } from "./dialog.js";
import { Field, Input } from "./form.js";
import { usePages } from "./load.js";
import { Button, Card, Loading, Problem, Table, Tag, pf, problemText, usePanel } from "./parts.js";

const LEVELS = ["off", "address", "mailbox-code"];

export function RecipientCheckCard({ state, wish }) {
  const { api, texts, company } = usePanel();
  const { t } = texts;
  const [chosen, setChosen] = useState(wish?.level ?? null);
  const [asked, setAsked] = useState(Boolean(wish));
  const change = useChange();
  const name = useId();
  const data = state.data;
  const holds = data && (data.policy.linkRecipientCheck ?? data.defaults.linkRecipientCheck);
  const level = chosen ?? holds;
  const lower = LEVELS.indexOf(level) < LEVELS.indexOf(holds);
  const save = async () => {
    const policy = await change.run(() => api.put(`/companies/${company.id}/policy`, { linkRecipientCheck: level }), t("check.toast"));
    if (policy) {
      state.replace({ ...data, policy });
      setChosen(null);
      setAsked(false);
    }
  };
  return h(
    Card,
    { title: t("check.title"), about: t("check.about"), testId: "recipient-check" },
    !data && (state.error ? h(Problem, { error: state.error, retry: state.reload }) : h(Loading)),
    data && [
      h(
        "fieldset",
        { key: "levels", className: "ca-levels" },
        h("legend", { className: pf("u-screen-reader") }, t("check.title")),
        LEVELS.map((each) =>
          h(
            "div",
            { key: each, className: pf("c-radio") + " ca-radio" },
            h("input", {
              type: "radio",
              className: pf("c-radio__input"),
              id: `${name}-${each}`,
              name,
              value: each,
              checked: level === each,
              "aria-describedby": `${name}-${each}-about`,
              onChange: () => setChosen(each),
            }),
            h(
              "label",
              { className: pf("c-radio__label"), htmlFor: `${name}-${each}` },
              t(`check.${each}`),
              each === data.defaults.linkRecipientCheck && data.policy.linkRecipientCheck === null && h(Tag, null, t("check.default")),
            ),
            h("span", { id: `${name}-${each}-about`, className: pf("c-radio__description") }, t(`check.${each}.about`)),
          ),
        ),
      ),
      h(
        "p",
        { key: "save", className: "ca-buttons" },
        h(Button, { kind: "primary", "data-testid": "check-save", "aria-disabled": level === holds || undefined, onClick: () => level !== holds && (lower ? setAsked(true) : save()), busy: change.busy }, t("save")),
        level !== holds && h(Button, { kind: "link", onClick: () => setChosen(null) }, t("cancel")),
      ),
      !asked && h(Refusal, { key: "refusal", error: change.error, wish: { card: "check", level } }),
    ],
    data && asked && h(
      Dialog,
      {
        key: "lower",
        title: t("check.lower.title"),
        confirm: t("check.lower.confirm"),
        danger: true,
        busy: change.busy,
        error: h(Refusal, { error: change.error, wish: { card: "check", level } }),
        onConfirm: save,
        onClose: () => {
          setAsked(false);
          change.forget();
        },
        testId: "check-lower",
      },
      h("p", null, t("check.lower.about", t(`check.${level}`))),
    ),
  );
}

export function LinksCard() {
  const { api, texts, company, alert } = usePanel();
  const { t } = texts;
  const path = `/companies/${company.id}/document-links`;
  const [wanted, setWanted] = useState("");
  const [asked, setAsked] = useState(null);
  const change = useChange();
  const pages = usePages(async (after) => {
    const { links, next } = await api.get(path + query({ document: wanted, max: after ? 50 : 10, after }));
    return { rows: links, next, wanted };
  }, [company.id, wanted]);
  const { rows } = pages;
  // Once there is something to search, the field stays, whatever is found.
  const some = useRef(false);
  some.current ||= rows?.length > 0;
  const failed = (error) => alert(t("problem.title"), "danger", problemText(texts, error));
  const revoke = async () => {
    if (await change.run(() => api.remove(`${path}/${asked.id}`), t("links.toast"))) {
      pages.update(asked.id, (link) => ({ ...link, state: "revoked", revokedAt: new Date().toISOString() }));
      setAsked(null);
    }
  };
  return h(
    Card,
    { title: t("links.title"), about: t("links.about"), testId: "document-links" },
    some.current && h(Search, { find: (name) => (name === wanted ? pages.reload() : setWanted(name)) }),
    h("p", { role: "status", className: pf("u-screen-reader") }, pages.settled ? texts.count("links.shown", rows.length) : ""),
    pages.error ? h(Problem, { error: pages.error, retry: pages.reload }) : !rows && h(Loading),
    rows?.length === 0 && h("p", { className: "ca-empty" }, t(pages.data.wanted ? "links.empty.filtered" : "links.empty")),
    rows?.length > 0 &&
      h(Table, {
        label: t("links.title"),
        rows,
        rowKey: (link) => link.id,
        rowTestId: () => "document-link",
        columns: [
          [t("links.document"), (link) => h("span", { className: "ca-break" }, link.document)],
          [t("links.purpose"), (link) => t(`links.purpose.${link.purpose}`)],
          [t("links.made"), (link) => texts.time(link.createdAt)],
          [t("links.state"), (link) => linkState(texts, link)],
          [t("links.openings"), (link) => openings(texts, link)],
          [
            t("actions"),
            (link) =>
              link.state === "active"
                ? h(Button, { small: true, "aria-label": t("links.revoke.of", link.document, texts.time(link.createdAt)), onClick: () => (change.forget(), setAsked(link)) }, t("links.revoke"))
                : "–",
          ],
        ],
      }),
    pages.hasMore && h("p", null, h(Button, { kind: "link", busy: !pages.more, onClick: () => pages.more().catch(failed) }, t("more"))),
    asked &&
      h(
        Dialog,
        {
          title: t("links.revoke.title"),
          confirm: t("links.revoke"),
          danger: true,
          busy: change.busy,
          error: h(Refusal, { error: change.error }),
          onConfirm: revoke,
          onClose: () => setAsked(null),
          testId: "link-revoke",
        },
        h("p", null, t("links.revoke.about", asked.document, texts.time(asked.createdAt))),
      ),
  );
}

/** By the whole name of a document, as the list has it; an empty one finds all links again. */
function Search({ find }) {
  const { texts } = usePanel();
  const { t } = texts;
  const [typed, setTyped] = useState("");
  const search = (event) => {
    event.preventDefault();
    find(typed.trim());
  };
  // Phones change what they take for words, and a name has to be given as it is.
  const asTyped = { autoCapitalize: "none", autoCorrect: "off", autoComplete: "off", spellCheck: false };
  return h(
    "form",
    { className: "ca-search", role: "search", "aria-label": t("links.filter"), onSubmit: search },
    h(Field, { label: t("links.document"), hint: t("links.search.hint") }, (field) =>
      h(Input, { ...field, ...asTyped, type: "search", name: "document", value: typed, maxLength: 255, onChange: (event) => setTyped(event.target.value) }),
    ),
    h(Button, { type: "submit" }, t("links.find")),
  );
}

function linkState(texts, link) {
  const { t } = texts;
  if (link.state === "revoked") {
    return h(Tag, null, t("links.state.revoked", texts.time(link.revokedAt)));
  }
  if (link.state === "expired") {
    return h(Tag, null, t("links.state.expired", texts.time(link.expiresAt)));
  }
  return h(Tag, { tone: "good" }, link.expiresAt ? t("links.state.until", texts.time(link.expiresAt)) : t("links.state.active"));
}

function openings(texts, link) {
  return [
    link.openings ? texts.count("links.opened", link.openings, texts.time(link.lastOpenedAt)) : texts.t("links.opened.never"),
    link.refusals > 0 && h("span", { key: "refused", className: "ca-second" }, texts.count("links.refused", link.refusals, texts.time(link.lastRefusedAt))),
  ];
}
