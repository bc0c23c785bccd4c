using Microsoft.AspNetCore.Http;

namespace NofPipeline.Hosting.Options;

/// <summary>Reads <c>Nof:Health:Urls</c> and <c>Nof:Portal:Urls</c>.</summary>
public static class ListenAddresses
{
    /// <summary>The addresses as Kestrel takes them.</summary>
    /// <exception cref="FormatException">One of them is neither a port nor an http address.</exception>
    public static IReadOnlyList<string> Parse(string urls) =>
        [.. urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Address)];

    /// <summary>What is wrong with a setting of addresses, with its key; <c>null</c> where nothing is.</summary>
    public static string? Problem(string key, string urls)
    {
        try
        {
            Parse(urls);
            return null;
        }
        catch (FormatException wrong)
        {
            return $"{key}: {wrong.Message}";
        }
    }

    private static string Address(string text)
    {
        if (ushort.TryParse(text, out var port))
        {
            return $"http://127.0.0.1:{port}";
        }

        var address = text.Contains("://", StringComparison.Ordinal) ? BindingAddress.Parse(text) : null;
        return address is { Scheme: "http", PathBase: "" }
            ? text
            : throw new FormatException($"'{text}' is neither a port nor an address such as http://127.0.0.1:8081.");
    }
}
