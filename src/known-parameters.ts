/**
 * The parameters whose values are known: those of IANA's registry "SIP/SIPS URI Parameters", and `secure`. They
 * are typed because `secure: true` would write `;secure`, which does not ask for SRTP. `null` and `undefined`
 * leave a parameter out.
 *
 * @example
 * const known: KnownParameters = { transport: "tls", lr: true, cause: 486 };
 */
export interface KnownParameters {
  /** RFC 5552: data for the application that runs a VoiceXML script, as JSON. */
  readonly aai?: string | null | undefined;
  /** RFC 6140: a Contact that registers a block of numbers. */
  readonly bnc?: true | null | undefined;
  /** RFC 4458, RFC 8119: why the call was sent on, as a status code. */
  readonly cause?: number | null | undefined;
  /** RFC 5552: data for the script that runs a VoiceXML service, as JSON. */
  readonly ccxml?: string | null | undefined;
  /** RFC 3486: messages may be compressed. */
  readonly comp?: "sigcomp" | (string & {}) | null | undefined;
  /** RFC 4240: the media type of what `play` names. */
  readonly "content-type"?: string | null | undefined;
  /** RFC 4240: the pause between repetitions of an announcement, in milliseconds. */
  readonly delay?: number | null | undefined;
  /** RFC 4240: how long an announcement is played at most, in milliseconds. */
  readonly duration?: number | null | undefined;
  /** RFC 4240: the registry's name for any further parameter of an announcement. */
  readonly extension?: string | null | undefined;
  /** RFC 5627: a GRUU. */
  readonly gr?: string | true | null | undefined;
  /** RFC 7549: which leg between operators' networks the request is on, such as `"homea-homeb"`. */
  readonly iotl?: string | null | undefined;
  /** RFC 4240: the language of an announcement, such as `"en_US"`. */
  readonly locale?: string | null | undefined;
  /** RFC 3261 §19.1.1: a loose router. */
  readonly lr?: true | null | undefined;
  /** RFC 6910: the kind of call completion: on busy, on no reply, or when not logged in. */
  readonly m?: "BS" | "NR" | "NL" | (string & {}) | true | null | undefined;
  /** RFC 3261 §19.1.1: the host to contact instead of the URI's. */
  readonly maddr?: string | null | undefined;
  /** RFC 5552: how old a cached VoiceXML script may be, in seconds. */
  readonly maxage?: number | null | undefined;
  /** RFC 5552: how long after its expiry a cached VoiceXML script may be used, in seconds. */
  readonly maxstale?: number | null | undefined;
  /**
   * RFC 3261 §19.1.1: the request's method, a token, case-sensitive and never escaped. RFC 5552: `"get"` or
   * `"post"`, how a VoiceXML script is fetched.
   */
  readonly method?: string | null | undefined;
  /** RFC 5626: an outbound flow. */
  readonly ob?: true | null | undefined;
  /** RFC 4240: the URL of an announcement, or `"/provisioned/"` and its name. */
  readonly play?: string | null | undefined;
  /** RFC 8599: what the push service needs besides `pn-prid`. */
  readonly "pn-param"?: string | null | undefined;
  /** RFC 8599: the device, as the push service knows it. */
  readonly "pn-prid"?: string | null | undefined;
  /** RFC 8599: the push service that wakes the device. */
  readonly "pn-provider"?: "apns" | "fcm" | "webpush" | (string & {}) | true | null | undefined;
  /** RFC 8599: a proxy's reference to a registration. */
  readonly "pn-purr"?: string | null | undefined;
  /** RFC 5552: the body with which a VoiceXML script is fetched, as a form. */
  readonly postbody?: string | null | undefined;
  /** RFC 4240: how often an announcement is played. */
  readonly repeat?: number | "forever" | null | undefined;
  /** Twilio: encrypt the media with SRTP. */
  readonly secure?: "true" | null | undefined;
  /** RFC 6140: the device behind a PBX. */
  readonly sg?: string | null | undefined;
  /** RFC 5049: whose compression state is used, as a URN. */
  readonly "sigcomp-id"?: string | null | undefined;
  /** RFC 4458: for whom the call was, as a URI. */
  readonly target?: string | null | undefined;
  /** RFC 3261 §19.1.1, RFC 7118 §5.2: how to send the request. */
  readonly transport?: "udp" | "tcp" | "sctp" | "tls" | "ws" | (string & {}) | null | undefined;
  /** RFC 3261 §19.1.1: the time to live of multicast packets, 0 to 255. */
  readonly ttl?: number | null | undefined;
  /** RFC 3261 §19.1.1, RFC 4967: what kind of user it is. */
  readonly user?: "phone" | "ip" | "dialstring" | (string & {}) | null | undefined;
  /** RFC 4240: the URL of a VoiceXML script. */
  readonly voicexml?: string | null | undefined;
}
