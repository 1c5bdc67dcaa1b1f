import type { DiscussPort } from "../model/index.js";
import { renderMarkdown } from "../discuss/index.js";
import { pageRevision } from "../store/index.js";
import * as accounts from "./accounts.js";
import * as comments from "./comments.js";
import { correctFromComment, correctionBench, undoCorrection } from "./corrections.js";
import { discussionFeed, markDiscussionRead, viewComment, viewDiscussion } from "./discussions.js";
import type { House } from "./house.js";
import * as moderation from "./moderation.js";
import { rateNote, writeNote } from "./notes.js";
import { readNotifications, viewNotifications } from "./notifications.js";
import { organisationEnd, organisationStart } from "./organisation.js";
import { forgetPasskey, keepPasskey, passkeyOptions, passkeySignIn, passkeySignInOptions } from "./passkeys.js";
import { proofChallenge } from "./proof-of-work.js";
import { endSession, viewerOf } from "./sessions.js";

/** The use cases of accounts and discussion over one house. */
export function openDiscussion(house: House): DiscussPort {
  return { accounts: accountsOf(house), comments: commentsOf(house), moderation: moderationOf(house), notes: { add: (...given) => writeNote(house, ...given), rate: (...given) => rateNote(house, ...given) } };
}

function accountsOf(house: House): DiscussPort["accounts"] {
  return {
    viewer: (token) => viewerOf(house, token),
    ways: () => accounts.signInWays(house),
    signIn: (...given) => accounts.signIn(house, ...given),
    signOut: (token) => endSession(house, token),
    signUp: (...given) => accounts.signUp(house, ...given),
    link: (...given) => accounts.lookAtLink(house, ...given),
    acceptInvitation: (...given) => accounts.acceptInvitation(house, ...given),
    verify: (token) => accounts.verifyAddress(house, token),
    askReset: (...given) => accounts.askReset(house, ...given),
    reset: (...given) => accounts.resetPassword(house, ...given),
    account: (viewer) => accounts.viewAccount(house, viewer),
    saveProfile: (...given) => accounts.changeProfile(house, ...given),
    changePassword: (...given) => accounts.changePassword(house, ...given),
    revokeSession: (...given) => accounts.revokeSession(house, ...given),
    prove: (...given) => accounts.prove(house, ...given),
    invite: (...given) => accounts.invite(house, ...given),
    people: (...given) => accounts.listPeople(house, ...given),
    setRole: (...given) => accounts.changeRole(house, ...given),
    exportOwn: (viewer) => accounts.exportOwn(house, viewer),
    erase: (...given) => accounts.eraseOwn(house, ...given),
    passkeyOptions: (viewer) => passkeyOptions(house, viewer),
    addPasskey: (...given) => keepPasskey(house, ...given),
    removePasskey: (...given) => forgetPasskey(house, ...given),
    passkeySignInOptions: () => passkeySignInOptions(house),
    passkeySignIn: (...given) => passkeySignIn(house, ...given),
    organisationStart: () => organisationStart(house),
    organisationEnd: (...given) => organisationEnd(house, ...given),
  };
}

function commentsOf(house: House): DiscussPort["comments"] {
  return {
    revision: (storyId) => pageRevision(house.db, storyId),
    discussion: (...given) => viewDiscussion(house, ...given),
    comment: (...given) => viewComment(house, ...given),
    preview: renderMarkdown,
    post: (...given) => comments.postComment(house, ...given),
    source: (...given) => comments.commentSource(house, ...given),
    edit: (...given) => comments.editComment(house, ...given),
    remove: (...given) => comments.removeComment(house, ...given),
    history: (...given) => comments.commentHistory(house, ...given),
    report: (...given) => comments.reportComment(house, ...given),
    block: (...given) => comments.blockPerson(house, ...given),
    markRead: (...given) => markDiscussionRead(house, ...given),
    feed: (storyId) => discussionFeed(house, storyId),
    bench: (...given) => correctionBench(house, ...given),
    correct: (...given) => correctFromComment(house, ...given),
    undoCorrection: (...given) => undoCorrection(house, ...given),
    notifications: (viewer) => viewNotifications(house, viewer),
    markNotificationsRead: (viewer) => readNotifications(house, viewer),
    proofChallenge: () => proofChallenge(house),
  };
}

function moderationOf(house: House): DiscussPort["moderation"] {
  return {
    queue: (...given) => moderation.viewQueue(house, ...given),
    decide: (...given) => moderation.decideComment(house, ...given),
    discipline: (...given) => moderation.disciplineAccount(house, ...given),
    appeal: (...given) => moderation.appealDecision(house, ...given),
    answerAppeal: (...given) => moderation.answerAppeal(house, ...given),
    log: (viewer) => moderation.viewLog(house, viewer),
    settings: (viewer) => moderation.viewSettings(house, viewer),
    saveSettings: (...given) => moderation.changeSettings(house, ...given),
  };
}
