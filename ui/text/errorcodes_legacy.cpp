#include "ui/text/errorcodes.h"

#include <array>

namespace syncdesk {

std::span<const CodeText> ErrorCodes::legacy()
{
    static constexpr std::array table{
        CodeText{102, 0, QT_TR_NOOP("Resource does not exist"),
                 QT_TR_NOOP("The service does not have what was asked for; it was probably deleted."), Advice::Refresh},
        CodeText{103, 0, QT_TR_NOOP("Name already exists"),
                 QT_TR_NOOP("Something else in this project has the same name."), Advice::Rename},
        CodeText{105, 0, QT_TR_NOOP("Operation forbidden"),
                 QT_TR_NOOP("The service does not allow this operation in the present state or for this user."),
                 Advice::Message},
        CodeText{114, 0, QT_TR_NOOP("Too many requests"),
                 QT_TR_NOOP("More requests came than the service allows in this time."), Advice::SlowDown},
        CodeText{404, 0, QT_TR_NOOP("OBS path is invalid"),
                 QT_TR_NOOP("The service does not accept the OBS path of the data source."), Advice::ObsPath},
        CodeText{405, 0, QT_TR_NOOP("Bucket is in another region"),
                 QT_TR_NOOP("The service reads only buckets of its own region."), Advice::ObsOtherBucket},
        CodeText{406, 0, QT_TR_NOOP("OBS bucket is invalid"),
                 QT_TR_NOOP("The service does not accept the bucket of the data source."), Advice::ObsOtherBucket},
        CodeText{407, 0, QT_TR_NOOP("OBS bucket is not authorised"),
                 QT_TR_NOOP("ModelArts was given no access to this bucket."), Advice::ObsRights},
        CodeText{413, 0, QT_TR_NOOP("OBS bucket does not exist"),
                 QT_TR_NOOP("The bucket of the input path was deleted or renamed, or lies in another region."),
                 Advice::ObsPath},
        CodeText{415, 0, QT_TR_NOOP("OBS access denied"), QT_TR_NOOP("OBS did not let ModelArts read the data source."),
                 Advice::ObsRights},
        CodeText{1641, 0, QT_TR_NOOP("Dataset is being created"),
                 QT_TR_NOOP("The dataset is not ready yet: the service still creates it."), Advice::Wait},
        CodeText{1642, 0, QT_TR_NOOP("Dataset is being synchronised"),
                 QT_TR_NOOP("The dataset was already being synchronised when the start arrived, and the service runs "
                            "one synchronisation of a dataset at a time."),
                 Advice::Join},
        CodeText{1643, 0, QT_TR_NOOP("Dataset is being deleted"),
                 QT_TR_NOOP("The deletion of the dataset has begun, so the service does nothing else with it."),
                 Advice::Refresh},
        CodeText{1644, 0, QT_TR_NOOP("Version switch is running"),
                 QT_TR_NOOP("The dataset is being switched to another version, and the service does not synchronise "
                            "meanwhile."),
                 Advice::Wait},
        CodeText{1645, 0, QT_TR_NOOP("Files are being uploaded"),
                 QT_TR_NOOP("Files are being uploaded into the dataset, and the service does not synchronise "
                            "meanwhile."),
                 Advice::Wait},
        CodeText{1646, 0, QT_TR_NOOP("Files are being deleted"),
                 QT_TR_NOOP("Files of the dataset are being deleted, and the service does not synchronise "
                            "meanwhile."),
                 Advice::Wait},
        CodeText{1647, 0, QT_TR_NOOP("Dataset is being published"),
                 QT_TR_NOOP("While a version of the dataset is being published, it can neither be synchronised nor "
                            "changed."),
                 Advice::Wait},
        CodeText{1612, 0, QT_TR_NOOP("Too many datasets"),
                 QT_TR_NOOP("The account has more than 100 datasets, which is the limit."), Advice::Quota},
        CodeText{1615, 0, QT_TR_NOOP("Too many files"),
                 QT_TR_NOOP("The datasets of the account have reached the limit of a thousand million files."),
                 Advice::Quota},
        CodeText{1632, 0, QT_TR_NOOP("OBS path is already in use"),
                 QT_TR_NOOP("Another dataset uses the same bucket or path."), Advice::ObsOtherBucket},
        CodeText{1661, 0, QT_TR_NOOP("Deleting in OBS failed"),
                 QT_TR_NOOP("The service could not delete or read objects in OBS."), Advice::Later},
        CodeText{1662, 0, QT_TR_NOOP("Deleting in OBS failed"),
                 QT_TR_NOOP("The service could not delete or read objects in OBS."), Advice::Later},
        CodeText{1663, 0, QT_TR_NOOP("Reading from OBS failed"),
                 QT_TR_NOOP("The service could not delete or read objects in OBS."), Advice::Later},
        CodeText{1672, 0, QT_TR_NOOP("File is missing in OBS"),
                 QT_TR_NOOP("A file of the version is no longer in OBS; before switching, the dataset must be "
                            "synchronised."),
                 Advice::SyncFirst},
        CodeText{1673, 0, QT_TR_NOOP("OBS resource does not exist"),
                 QT_TR_NOOP("The bucket, the folder or a file of the data source is not in OBS."), Advice::ObsPath},
        CodeText{1674, 0, QT_TR_NOOP("Dataset does not exist"),
                 QT_TR_NOOP("The service has no dataset with this ID; it was probably deleted elsewhere."),
                 Advice::Refresh},
        CodeText{1675, 0, QT_TR_NOOP("Dataset version does not exist"),
                 QT_TR_NOOP("The version of the dataset that was asked for has been deleted or was never published."),
                 Advice::Refresh},
        CodeText{4100, 0, QT_TR_NOOP("Equal name prefixes"),
                 QT_TR_NOOP("Several files have the same name in front of the extension."), Advice::ObsNames},
        CodeText{4101, 0, QT_TR_NOOP("Sub-folders in the data source"),
                 QT_TR_NOOP("The data source of this annotation job must not contain sub-folders."),
                 Advice::ObsFlatten},
        CodeText{4102, 0, QT_TR_NOOP("Text files in the data source"),
                 QT_TR_NOOP("The data source of an object detection job must not contain .txt files."),
                 Advice::ObsFiles},
        CodeText{4103, 0, QT_TR_NOOP("XML files in the data source"),
                 QT_TR_NOOP("The data source of an image classification job must not contain .xml files."),
                 Advice::ObsFiles},
        CodeText{4104, 0, QT_TR_NOOP("Foreign files in the data source"),
                 QT_TR_NOOP("The data source contains files that are neither images nor labels."), Advice::ObsFiles},
        CodeText{4105, 0, QT_TR_NOOP("Identical images"),
                 QT_TR_NOOP("Several images in the data source have the same content."), Advice::ObsFiles},
        CodeText{4106, 0, QT_TR_NOOP("Equal name prefixes in OBS"),
                 QT_TR_NOOP("Several images in the data source have the same name in front of the extension, so their "
                            "labels cannot be told apart."),
                 Advice::ObsNames},
    };
    return table;
}

} // namespace syncdesk
