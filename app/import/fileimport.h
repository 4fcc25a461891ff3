#pragma once

#include "app/base/background.h"
#include "app/import/signinfinder.h"

namespace syncdesk {

/// SignInImport from the files and variables of this computer, read in a thread of its own.
class FileImport : public SignInImport
{
public:
    explicit FileImport(ImportPlaces places) : m_places(std::move(places)) {}

    void find(QObject *owner, Found found) override
    {
        m_background.run(
            owner, [places = m_places] { return findSignIns(places); }, std::move(found));
    }
    void read(const QString &file, QObject *owner, Found found) override
    {
        m_background.run(
            owner, [file] { return readSignIns(file); }, std::move(found));
    }

private:
    ImportPlaces m_places;
    Background m_background;
};

} // namespace syncdesk
