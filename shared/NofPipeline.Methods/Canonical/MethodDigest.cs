using System.Security.Cryptography;
using System.Text;
using NofPipeline.Domain.Rules;

namespace NofPipeline.Methods.Canonical;

/// <summary>
/// SHA-256 over the canonical form of a method. Two texts that mean the same have the same digest: key order, comments,
/// white space, the split into files, and how a number is written (1, 1.0) make no difference.
/// </summary>
public static class MethodDigest
{
    /// <summary>Lower-case hexadecimal; the method's own <see cref="MethodDefinition.Digest"/> is not part of it.</summary>
    public static string Of(MethodDefinition method) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalMethod.Write(method))));
}
