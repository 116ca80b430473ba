// A certificate for localhost and its key, which a test may trust. They guard nothing.
const cert = `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUXZ57x2EMDZ7BIquOe9u9pwfGyLswCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEzMDA0MTYxOFoYDzIxMjYxMTA2
MDQxNjE4WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATcG4mmdTacdikx+q8Go8dB6bE7cjF2k5vAaTKgHCxrcCG8genhwL5h
TlUHzLPpFFs/ooBfmP1c5wwig1QOg0dBo28wbTAdBgNVHQ4EFgQUK5nx7E3qe6kk
awSuwXG8tTqcZYkwHwYDVR0jBBgwFoAUK5nx7E3qe6kkawSuwXG8tTqcZYkwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIgNN2rFqy669WyhACCFjlmujyDPE8Wkj1Xe8/1fXHRYlICIQDV
l0N/n8Bvd9JVY5+6FBWOma7twjRvNdBmvNKtc0beng==
-----END CERTIFICATE-----
`;
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgkqIbaQMQnHRm9qEy
2hHmsiTtA3CqXTMfvgC44U6teZOhRANCAATcG4mmdTacdikx+q8Go8dB6bE7cjF2
k5vAaTKgHCxrcCG8genhwL5hTlUHzLPpFFs/ooBfmP1c5wwig1QOg0dB
-----END PRIVATE KEY-----
`;

export const trusted = {cert, key} as const;
