namespace NofPipeline.Broker;

/// <summary>What a broker shows to those who connect with TLS; both PEM.</summary>
internal sealed record BrokerCertificate(string Certificate, string Key);
